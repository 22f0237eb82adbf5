package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.sale.SaleId;

/// The one thread that conducts the sale. Actions, answers and alarms queue up here and are taken one at a time; after
/// each the new state is published.
///
/// This is also the end of every error on the way: whatever was thrown becomes a notice, and the basket is what the
/// journal says it is.
public final class Conductor implements Checkout, Desk, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Conductor.class.getName());
    private static final int MOST_FOUND = 20;
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(1);

    private final Threads threads;
    private final List<Consumer<CheckoutState>> watchers = new CopyOnWriteArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Notices notices = new Notices();
    private final CheckoutPorts ports;
    private final SaleDesk desk;
    private final StaffDesk staff;
    private final Messages messages;
    private final Days days;
    private final CardBook cardBook;
    private CheckoutState published;
    private volatile String onDuty;
    private Runnable onMessages = () -> { };

    /// An action that was taken up, and who acted.
    ///
    /// @param isAllowed whether somebody with a higher role has allowed it
    private record Waiting(Action action, Optional<Cashier> who, boolean isAllowed) {}

    /// A till at which nobody logs in.
    public Conductor(CheckoutPorts ports, CheckoutSettings settings) {
        this(ports, settings, Staffing.NONE);
    }

    public Conductor(CheckoutPorts ports, CheckoutSettings settings, Staffing staffing) {
        this(ports, settings, staffing, new RealThreads());
    }

    Conductor(CheckoutPorts ports, CheckoutSettings settings, Threads threads) {
        this(ports, settings, Staffing.NONE, threads);
    }

    private Conductor(CheckoutPorts ports, CheckoutSettings settings, Staffing staffing, Threads threads) {
        this.threads = threads;
        this.ports = ports;
        this.staff = new StaffDesk(this, ports.journal(), staffing, settings.cashier());
        this.desk = new SaleDesk(this, ports, settings, staff);
        var beside = new MessageDesk.Background() {
            @Override
            public <T> void run(Supplier<T> work, Consumer<T> then) {
                elsewhere(work, then);
            }
        };
        this.messages = new MessageDesk(ports, settings.shop().country().name(), beside, this::messagesWait);
        this.cardBook = new CardBookDesk(ports, beside, (key, reason, then) -> permit(Deed.IN_DOUBT, () -> {
            desk.closeShortfall(key, reason);
            then.run();
        }));
        this.days = new DayDesk(this, ports, settings, desk, staff);
        this.onDuty = settings.cashier();
        this.published = CheckoutState.empty(settings.shop().country().currency());
    }

    /// Takes up the sale that was open when the till was last closed or cut off.
    public void resume() {
        run(staff::open);
        run(desk::resume);
        run(desk::readBacklog);
    }

    @Override
    public void act(Action action) {
        run(() -> take(action));
    }

    /// While a remote system is being asked to take money or mark a use, what would change the basket waits its turn.
    /// What is said meanwhile has not been seen by whoever acted before: only an action that need not wait settles
    /// it.
    private void take(Action action) {
        if (action instanceof Action.OfStaff ofStaff) {
            staff.act(ofStaff);
            return;
        }
        if (staff.refuses(action)) {
            return;
        }
        if (action instanceof Action.DismissNotice) {
            notices.goOn();
            return;
        }
        if (!desk.isBusy()) {
            notices.goOn();
        }
        waiting.add(new Waiting(action, staff.onDuty(), false));
    }

    private void takeWaiting() {
        while (!desk.isBusy() && !staff.isAsking() && !waiting.isEmpty()) {
            var next = waiting.removeFirst();
            attempt(() -> conduct(next));
        }
    }

    /// Asked right before it is done, as what it needs may depend on the basket. What was allowed comes before all
    /// that was done after it.
    private void conduct(Waiting next) {
        var deed = Guards.of(next.action(), desk.sale(), staff.rules()).filter(_ -> !next.isAllowed());
        if (deed.isPresent()) {
            staff.permit(next.who(), deed.get(), () ->
                    waiting.addFirst(new Waiting(next.action(), next.who(), true)));
        } else {
            staff.inNameOf(next.who(), () -> desk.act(next.action()));
        }
    }

    @Override
    public void permit(Deed deed, Runnable work) {
        run(() -> {
            if (!staff.isClosed()) {
                staff.permit(staff.onDuty(), deed, work);
            }
        });
    }

    /// Who acts at the till at present, for what is written down beside the sale: the number of a cashier, or the name that
    /// the shop has set for everybody. May be empty. On any thread.
    public String onDuty() {
        return onDuty;
    }

    @Override
    public void search(String text, Consumer<List<Product>> onFound) {
        threads.elsewhere(() -> {
            List<Product> found = List.of();
            try {
                found = ports.catalogue().search(text, MOST_FOUND);
            } catch (RuntimeException fault) {
                run(() -> fail(fault));
            }
            onFound.accept(found);
        });
    }

    @Override
    public Optional<CardBook> cardBook() {
        return ports.giftCards().map(_ -> cardBook);
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Days days() {
        return days;
    }

    /// Takes the step in its turn.
    void conduct(Runnable step) {
        run(step);
    }

    private <T> void elsewhere(Supplier<T> work, Consumer<T> then) {
        threads.elsewhere(() -> {
            try {
                then.accept(work.get());
            } catch (RuntimeException fault) {
                run(() -> fail(fault));
            }
        });
    }

    @Override
    public Watch watch(Consumer<CheckoutState> listener) {
        run(() -> watchers.add(listener));
        return () -> watchers.remove(listener);
    }

    /// @param call told whenever messages may have been added to the outbox
    void onMessages(Runnable call) {
        run(() -> {
            onMessages = call;
            call.run();
        });
    }

    /// A connection's set-up at the other side wants a look.
    public void warn(Notice.Told warning) {
        run(() -> say(warning));
    }

    /// What the strip and the in-doubt desk say of things beside the sale may have changed.
    public void backlogChanged() {
        run(desk::readBacklog);
    }

    /// A use of a sale that may be long over has been settled. Returns when that is in the journal; never called by the
    /// conducting thread.
    ///
    /// @throws JournalUnavailable when it could not be written
    void recordFor(SaleId sale, ValueEvent event) throws InterruptedException {
        var written = new CompletableFuture<Void>();
        boolean taken = run(() -> {
            try {
                desk.recordFor(sale, event);
                written.complete(null);
            } catch (RuntimeException fault) {
                written.completeExceptionally(fault);
                throw fault;
            }
        });
        try {
            if (taken) {
                written.get();
            } else {
                throw new IllegalStateException("closed");
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof JournalUnavailable unavailable
                    ? unavailable : new IllegalStateException("not recorded", failed.getCause());
        }
    }

    /// See [Captures#awaitEnd].
    void awaitCapture(String useKey) throws InterruptedException {
        desk.captures().awaitEnd(useKey);
    }

    /// What the outbox and the member feed hear of a system, for the status strip.
    void heard(RemoteSystem system, Optional<RemoteFailure> failure) {
        run(() -> desk.heard(system, failure));
    }

    void membersChanged() {
        run(desk::membersChanged);
    }

    /// @return whether the step will be taken; not when the till is closing
    private boolean run(Runnable step) {
        return threads.conduct(() -> guarded(step));
    }

    @Override
    public <T> void inBackground(Supplier<T> work, T ifBroken, Consumer<T> then) {
        threads.elsewhere(() -> {
            try {
                var result = work.get();
                run(() -> then.accept(result));
            } catch (RuntimeException | Error fault) {
                run(() -> {
                    fail(fault);
                    then.accept(ifBroken);
                });
            }
        });
    }

    @Override
    public void after(Duration wait, Runnable then) {
        threads.conductAfter(wait, () -> guarded(then));
    }

    @Override
    public Instant now() {
        return ports.clock().instant();
    }

    /// The couriers are told at once; to count what waits is a step of its own, so that its failure is not that of the
    /// step in hand, whose page is written.
    @Override
    public void messagesWait() {
        run(() -> {
            onMessages.run();
            desk.readBacklog();
        });
    }

    @Override
    public void answersAgain(RemoteSystem system) {
        run(() -> {
            ports.outbox().wake(system);
            onMessages.run();
        });
    }

    @Override
    public void say(Notice said) {
        notices.say(said);
    }

    private void guarded(Runnable step) {
        attempt(step);
        takeWaiting();
        publish();
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error fault) {
            fail(fault);
        }
    }

    /// A state that cannot be told leaves the last one standing, with the notice of the fault.
    private void publish() {
        onDuty = staff.by();
        attempt(() -> published = desk.state(notices.shown()).with(staff.state()));
        if (!published.notice().equals(notices.shown())) {
            published = published.with(notices.shown());
        }
        watchers.forEach(watcher -> {
            try {
                watcher.accept(published);
            } catch (RuntimeException fault) {
                LOG.log(System.Logger.Level.ERROR, "fault " + FaultCode.of(fault) + " in a watcher", fault);
            }
        });
    }

    private void fail(Throwable fault) {
        if (fault instanceof JournalUnavailable unavailable) {
            LOG.log(System.Logger.Level.ERROR, "journal unavailable: " + unavailable.reason(), fault);
            say(new Notice.JournalFailed(unavailable.reason()));
        } else {
            var code = FaultCode.of(fault);
            LOG.log(System.Logger.Level.ERROR, "fault " + code, fault);
            say(new Notice.Fault(code));
        }
    }

    /// Lets what the cashier did end. Answers still on their way are asked for again at the next start.
    @Override
    public void close() {
        threads.close();
        letGo();
    }

    /// As when the power is cut.
    void cutOff() {
        threads.close();
    }

    /// What the basket holds of a member's, another till may use meanwhile. Nobody waits long for that: it ends by
    /// itself.
    private void letGo() {
        try {
            Thread.ofVirtual().name("let-go").start(desk.holds()::letGo).join(LONGEST_FAREWELL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
