package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("checkout").factory());
    private final ExecutorService background =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ask-", 0).factory());
    private final List<Consumer<CheckoutState>> watchers = new ArrayList<>();
    private final Deque<Action> waiting = new ArrayDeque<>();
    private final CheckoutPorts ports;
    private final SaleDesk desk;
    private Optional<Notice> notice = Optional.empty();
    private Runnable onMessages = () -> { };

    public Conductor(CheckoutPorts ports, CheckoutSettings settings) {
        this.ports = ports;
        this.desk = new SaleDesk(this, ports, settings);
    }

    /// Takes up the sale that was open when the till was last closed or cut off.
    public void resume() {
        run(() -> {
            desk.readBacklog();
            desk.resume();
        });
    }

    @Override
    public void act(Action action) {
        run(() -> take(action));
    }

    /// While a remote system is being asked to take money or mark a use, what would change the basket waits its turn.
    private void take(Action action) {
        if (action instanceof Action.DismissNotice) {
            notice = Optional.empty();
        } else if (desk.isBusy()) {
            waiting.add(action);
        } else {
            notice = Optional.empty();
            desk.act(action);
        }
    }

    private void takeWaiting() {
        while (!desk.isBusy() && !waiting.isEmpty()) {
            take(waiting.removeFirst());
        }
    }

    @Override
    public void search(String text, Consumer<List<Product>> onFound) {
        background.execute(() -> {
            try {
                onFound.accept(ports.catalogue().search(text, 20));
            } catch (RuntimeException fault) {
                run(() -> fail(fault));
            }
        });
    }

    @Override
    public void watch(Consumer<CheckoutState> listener) {
        run(() -> watchers.add(listener));
    }

    /// @param call told whenever messages may have been added to the outbox
    void onMessages(Runnable call) {
        run(() -> {
            onMessages = call;
            call.run();
        });
    }

    void backlogChanged() {
        run(desk::readBacklog);
    }

    /// A use of a sale that may be long over has been settled.
    void recordFor(SaleId sale, ValueEvent event) {
        run(() -> desk.recordFor(sale, event));
    }

    /// What the outbox and the member feed hear of a system, for the status strip.
    void heard(RemoteSystem system, Optional<RemoteFailure> failure) {
        run(() -> desk.heard(system, failure));
    }

    /// Lets background workers change value in flight in turn with everything else.
    void run(Runnable step) {
        try {
            thread.execute(() -> guarded(step));
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "came after closing");
        }
    }

    @Override
    public <T> void inBackground(Supplier<T> work, Consumer<T> then) {
        background.execute(() -> {
            try {
                var result = work.get();
                run(() -> then.accept(result));
            } catch (RuntimeException fault) {
                run(() -> fail(fault));
            }
        });
    }

    @Override
    public void after(Duration wait, Runnable then) {
        thread.schedule(() -> guarded(then), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Instant now() {
        return ports.clock().instant();
    }

    @Override
    public void messagesWait() {
        desk.readBacklog();
        onMessages.run();
    }

    @Override
    public void say(Notice said) {
        notice = Optional.of(said);
    }

    private void guarded(Runnable step) {
        try {
            step.run();
            takeWaiting();
        } catch (RuntimeException fault) {
            fail(fault);
        }
        var state = desk.state(notice);
        watchers.forEach(watcher -> watcher.accept(state));
    }

    private void fail(RuntimeException fault) {
        if (fault instanceof JournalUnavailable unavailable) {
            LOG.log(System.Logger.Level.ERROR, "journal unavailable: " + unavailable.reason(), fault);
            say(new Notice.JournalFailed(unavailable.reason()));
        } else {
            var code = FaultCode.of(fault);
            LOG.log(System.Logger.Level.ERROR, "fault " + code, fault);
            say(new Notice.Fault(code));
        }
    }

    /// Lets what has begun on the conducting thread end; answers still on their way are dropped and asked for again at
    /// the next start.
    @Override
    public void close() {
        background.shutdownNow();
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "checkout did not stop in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
