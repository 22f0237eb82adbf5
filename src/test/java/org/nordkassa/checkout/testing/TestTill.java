package org.nordkassa.checkout.testing;

import static org.nordkassa.sale.Samples.eur;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.BackOffice;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutPorts;
import org.nordkassa.checkout.CheckoutSettings;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Conductor;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.Offline;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.checkout.ShelfRules;
import org.nordkassa.checkout.Staffing;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.checkout.port.PaymentTerminal;
import org.nordkassa.checkout.port.PermissionSource;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.loyalty.OfflineRule;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.VatTable;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.scan.Scan;

/// A till of a Finnish shop over stand-ins. What is set on the stand-ins before [#open] is there from the start; after
/// [#restart] they are as they were, and the till is a new one.
public final class TestTill implements AutoCloseable {
    public final ManualClock clock = new ManualClock();
    public final InMemoryOutbox outbox = new InMemoryOutbox();
    public final InMemoryJournal journal = new InMemoryJournal(outbox, clock);
    public final FakeCatalogue catalogue = Shelf.catalogue();
    public final InMemoryCustomers customers = new InMemoryCustomers(outbox, clock);
    public final FakeOffers custobar = new FakeOffers(RemoteSystem.CUSTOBAR);
    public final FakeOffers rule = new FakeOffers(RemoteSystem.RULE);
    public final FakeGiftCards giftCards = new FakeGiftCards();
    public final FakeDirectory custobarMembers = new FakeDirectory(RemoteSystem.CUSTOBAR);
    public final FakeDirectory ruleMembers = new FakeDirectory(RemoteSystem.RULE);
    public final FakeFeed cardu = new FakeFeed();
    public final RecordingCorrespondent toCustobar = new RecordingCorrespondent(RemoteSystem.CUSTOBAR);
    public final RecordingCorrespondent toRule = new RecordingCorrespondent(RemoteSystem.RULE);
    public final InMemoryOfflineBook offlineBook = new InMemoryOfflineBook(journal);
    public final ListedRecalls recalls = new ListedRecalls();
    public final RecordingPrinter printer = new RecordingPrinter();
    public Optional<PermissionSource> permissions = Optional.empty();
    public Optional<FakeHolds> holds = Optional.empty();
    private final AtomicLong lastId = new AtomicLong();
    private final List<CheckoutState> states = new ArrayList<>();
    private boolean isWithCardu = true;
    private PaymentTerminal terminal = new PaymentTerminal.StandAlone();
    private ShelfRules shelf = ShelfRules.usual(Country.FI);
    private OfflineRule offline = OfflineRule.NONE;
    private Duration patience = Duration.ofSeconds(Waits.LIMIT_SECONDS);
    private Staffing staffing = Staffing.NONE;
    private Optional<Conductor> conductor = Optional.empty();
    private Optional<BackOffice> backOffice = Optional.empty();

    /// Maija and Pekka are in the register.
    public TestTill() {
        customers.save(Members.maija(), List.of());
        customers.save(Members.pekka(), List.of());
    }

    public TestTill with(PaymentTerminal other) {
        terminal = other;
        return this;
    }

    public TestTill withoutCardu() {
        isWithCardu = false;
        return this;
    }

    public TestTill with(ShelfRules other) {
        shelf = other;
        return this;
    }

    /// What the owner lets be taken without the gift-card server.
    public TestTill with(OfflineRule other) {
        offline = other;
        return this;
    }

    public TestTill with(FakeHolds server) {
        holds = Optional.of(server);
        return this;
    }

    public TestTill with(Staffing other) {
        staffing = other;
        return this;
    }

    public TestTill patience(Duration other) {
        patience = other;
        return this;
    }

    public TestTill open() {
        var opened = new Conductor(ports(), settings(), staffing);
        conductor = Optional.of(opened);
        opened.watch(this::take);
        opened.resume();
        sync();
        return this;
    }

    private CheckoutPorts ports() {
        return new CheckoutPorts(journal, outbox, catalogue, recalls, journal::slipTakenAt, customers,
                List.of(custobar, rule), Optional.of(giftCards), List.of(custobarMembers, ruleMembers),
                Optional.<MemberFeed>of(cardu).filter(_ -> isWithCardu), List.of(toCustobar, toRule), permissions,
                (_, _) -> List.of(), printer, terminal, clock, () -> new UUID(7, lastId.incrementAndGet()),
                holds.map(server -> server),
                new Offline(offline, offlineBook));
    }

    private CheckoutSettings settings() {
        var shop = new Shop("Testikauppa", List.of(), "", "1234567-8", Country.FI, ZoneId.of("Europe/Helsinki"),
                Locale.of("fi"));
        return new CheckoutSettings("T1", shop, "Aino", VatTable.of(Country.FI), CodeRules.demo(), shelf, patience);
    }

    /// Lets couriers and the intake of members work.
    public TestTill openBackOffice() {
        backOffice = Optional.of(new BackOffice(ports(), conductor.orElseThrow(), Duration.ofMillis(20)));
        backOffice.orElseThrow().begin();
        return this;
    }

    /// Couriers look into the outbox at once instead of at their next round.
    public TestTill rouseBackOffice() {
        backOffice.ifPresent(BackOffice::close);
        return openBackOffice();
    }

    public Checkout.Watch watch(Consumer<CheckoutState> listener) {
        return conductor.orElseThrow().watch(listener);
    }

    /// Cut off, and started anew.
    public TestTill restart() {
        close();
        synchronized (states) {
            states.clear();
        }
        return open();
    }

    private void take(CheckoutState state) {
        synchronized (states) {
            states.add(state);
            states.notifyAll();
        }
    }

    /// Does one thing after the other and returns when the till has taken them all up; answers may still be on their
    /// way.
    public TestTill act(Action... actions) {
        for (var action : actions) {
            conductor.orElseThrow().act(action);
        }
        return sync();
    }

    /// As a window would, without waiting.
    public void actLater(Action action) {
        conductor.orElseThrow().act(action);
    }

    public void search(String text, Consumer<List<Product>> onFound) {
        conductor.orElseThrow().search(text, onFound);
    }

    private TestTill sync() {
        var taken = new CountDownLatch(1);
        try (var _ = conductor.orElseThrow().watch(_ -> taken.countDown())) {
            Waits.until(taken);
        }
        return this;
    }

    public Conductor conductor() {
        return conductor.orElseThrow();
    }

    public CheckoutState state() {
        synchronized (states) {
            return states.getLast();
        }
    }

    /// Every state since the till was opened.
    public List<CheckoutState> states() {
        synchronized (states) {
            return List.copyOf(states);
        }
    }

    /// The first state from now on that is as wanted.
    public CheckoutState await(Predicate<CheckoutState> wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(Waits.LIMIT_SECONDS).toNanos();
        synchronized (states) {
            int seen = states.size() - 1;
            while (true) {
                for (; seen < states.size(); seen++) {
                    if (wanted.test(states.get(seen))) {
                        return states.get(seen);
                    }
                }
                pause(deadline);
            }
        }
    }

    private void pause(long deadline) {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new AssertionError("did not come; last was " + states.getLast());
        }
        try {
            states.wait(left);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// Waits for something outside the till's state.
    public static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(Waits.LIMIT_SECONDS).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// Waits until nothing is being asked, taken or printed.
    public CheckoutState settle() {
        sync();
        return await(state -> state.payment().busy().isEmpty()
                && !(state.payment().giftCard().orElse(null) instanceof AskedCard.Asking)
                && state.member().map(member -> member.isComplete()).orElse(true)
                && state.finished().map(finished -> finished.printed().isPresent()).orElse(true));
    }

    public TestTill scan(String... codes) {
        for (var code : codes) {
            act(scanned(code));
        }
        return this;
    }

    /// Seen by a camera or another device that knows what kind of code it was.
    public TestTill scan(Scan.Symbology symbology, String code) {
        return act(new Action.CodeScanned(new Scan(code, symbology, Scan.Source.HID, clock.instant())));
    }

    public Action scanned(String code) {
        return new Action.CodeScanned(
                new Scan(code, Scan.Symbology.UNKNOWN, Scan.Source.WEDGE, Instant.from(clock.instant())));
    }

    public TestTill cash(String amount) {
        return act(new Action.PayCash(eur(amount)));
    }

    public Sale.Open sale() {
        return state().sale().orElseThrow();
    }

    public Money due() {
        return sale().settlement().due();
    }

    public Money total() {
        return sale().pricing().total();
    }

    public Optional<Notice> notice() {
        return state().notice();
    }

    public Receipt receipt() {
        return state().finished().orElseThrow().receipt();
    }

    @Override
    public void close() {
        backOffice.ifPresent(BackOffice::close);
        backOffice = Optional.empty();
        conductor.ifPresent(Conductor::close);
        conductor = Optional.empty();
    }
}
