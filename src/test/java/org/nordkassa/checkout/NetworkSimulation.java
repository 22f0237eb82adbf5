package org.nordkassa.checkout;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Outbox;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.PaymentTerminal;
import org.nordkassa.checkout.testing.InMemoryCustomers;
import org.nordkassa.checkout.testing.InMemoryJournal;
import org.nordkassa.checkout.testing.InMemoryOutbox;
import org.nordkassa.checkout.testing.ListedRecalls;
import org.nordkassa.checkout.testing.ManualClock;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.RecordingPrinter;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.connect.custobar.CustobarClient;
import org.nordkassa.connect.custobar.CustobarSettings;
import org.nordkassa.connect.giftcard.GiftCardClient;
import org.nordkassa.connect.giftcard.GiftCardSettings;
import org.nordkassa.connect.giftcard.HoldClient;
import org.nordkassa.connect.giftcard.HoldSettings;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.SimulatedHttp;
import org.nordkassa.connect.http.SimulatedHttp.Back;
import org.nordkassa.connect.http.SimulatedHttp.Sent;
import org.nordkassa.connect.rule.RuleClient;
import org.nordkassa.connect.rule.RuleSettings;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.VatTable;
import org.nordkassa.sandbox.InProcess;
import org.nordkassa.sandbox.SandboxAccounts;
import org.nordkassa.sandbox.SandboxData;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.scan.Scan;
import org.nordkassa.server.GiftCardMode;
import org.nordkassa.server.InProcessGiftCards;

/// Plays schedules: a cashier, a till's threads, couriers, cuts of the power and a bad network, all on one thread and in an
/// order that a seed decides. Checkout, adapters, stand-ins and the gift-card server's rules and ledger are the real ones.
/// When the network has become good and all is quiet, the books of all have to agree.
public final class NetworkSimulation implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final List<RemoteSystem> TOLD =
            List.of(RemoteSystem.CUSTOBAR, RemoteSystem.RULE, RemoteSystem.GIFT_CARDS);
    private static final int STEPS = 60;

    private final ManualClock clock = new ManualClock();
    private final Map<GiftCards.Mode, InProcessGiftCards> cardServers = new EnumMap<>(GiftCards.Mode.class);
    private final boolean lateWritesToRule;
    private final RemoteHttp http;
    private BadNetwork network;
    private long rounds;

    /// @param folder for the ledgers of the gift-card servers, one for each mode
    /// @param lateWritesToRule see [BadNetwork]: no till can make up for those
    public NetworkSimulation(Path folder, boolean lateWritesToRule) throws IOException {
        for (var mode : GiftCards.Mode.values()) {
            cardServers.put(mode, new InProcessGiftCards(Files.createDirectories(folder.resolve(mode.name())), switch (mode) {
                case ON_CARD -> GiftCardMode.CARD;
                case ON_CUSTOMER -> GiftCardMode.CUSTOMER;
            }, zoned()));
        }
        this.lateWritesToRule = lateWritesToRule;
        http = SimulatedHttp.over((sent, leaves) -> network.carry(sent, leaves), zoned());
    }

    private Clock zoned() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }
        };
    }

    /// What a schedule came to.
    ///
    /// @param odds empty when the books agree
    /// @param story every step, to be read with the seed
    public record Played(List<String> odds, List<String> story, int requests) {}

    public Played play(long seed) {
        var round = new Round(new SplittableRandom(seed), seed);
        try {
            round.play();
            return new Played(round.odds(), network.told(), network.requests());
        } catch (RuntimeException fault) {
            return new Played(List.of("fault: " + fault), network.told(), network.requests());
        }
    }

    @Override
    public void close() {
        http.close();
        cardServers.values().forEach(InProcessGiftCards::close);
    }

    /// One schedule: a shop with one member and two gift cards, whose money every third shop moves to the customer.
    private final class Round {
        private final SplittableRandom random;
        private final long seed;
        private final GiftCards.Mode mode;
        private final InProcessGiftCards cardServer;
        private final long no = ++rounds;
        private final String owner = String.format(Locale.ROOT, "CU%010d", no);
        private final List<String> cards = List.of(number(no), number(1_000_000_000L + no));
        private final InMemoryOutbox outbox = new InMemoryOutbox();
        private final InMemoryJournal journal = new InMemoryJournal(outbox, clock);
        private final InMemoryCustomers customers = new InMemoryCustomers(outbox, clock);
        private final InProcess shop = new InProcess(data(), zoned());
        private final TreeSet<String> faults = new TreeSet<>();
        private long ids;
        private SteppedThreads threads;
        private Conductor conductor;
        private CheckoutState state;
        private CheckoutPorts ports;

        Round(SplittableRandom random, long seed) {
            this.random = random;
            this.seed = seed;
            mode = seed % 3 == 0 ? GiftCards.Mode.ON_CUSTOMER : GiftCards.Mode.ON_CARD;
            cardServer = cardServers.get(mode);
            customers.save(Members.member("maija", "Maija", Members.MAIJAS_PHONE, "", owner), List.of());
            // Every till that asks what it holds would be told of the holds of all schedules before.
            cardServer.forgetHolds();
            cards.forEach(card -> cardServer.issue(card, SimulatedBooks.ON_CARD));
            network = new BadNetwork(Map.<String, Function<Sent, Back>>of("custobar", this::custobar, "rule", this::rule,
                    "cards", this::giftCards), random, lateWritesToRule);
        }

        private static String number(long no) {
            return String.format(Locale.ROOT, "95%014d", no);
        }

        private SandboxData data() {
            var from = LocalDate.of(2020, 1, 1);
            var to = LocalDate.of(2099, 1, 1);
            return new SandboxData(
                    List.of(new SandboxData.Member(owner, "Maija", "Testi", Optional.of(Members.MAIJAS_PHONE),
                            Optional.empty(), "fi", false, false)),
                    List.of(new SandboxData.Benefit("B-" + no, owner, "Tenth", Optional.of(BigDecimal.TEN), Optional.empty(),
                            "EUR", from, to, BigDecimal.ZERO, List.of(), true)),
                    List.of(new SandboxData.BonusCheck("C-" + no, owner, "Check", Money.parse("EUR 3.00"), from, to,
                            BigDecimal.ZERO, true, Optional.empty())), List.of(), List.of());
        }

        private Back custobar(Sent sent) {
            var told = shop.custobar(sent.method(), sent.path(), sent.query(), sent.authorization(), sent.body());
            return new Back(told.status(), told.body());
        }

        private Back rule(Sent sent) {
            var told = shop.rule(sent.method(), sent.path(), sent.query(), sent.authorization(), sent.body());
            return new Back(told.status(), told.body());
        }

        private Back giftCards(Sent sent) {
            var told = cardServer.call(sent.method(), sent.path(), sent.query(), sent.body());
            return new Back(told.status(), told.body());
        }

        void play() {
            open();
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            network.becomesGood();
            tell("the network is good");
            finish();
            network.maybeArriveLate(0.7);
            finish();
            network.maybeArriveLate(0.9);
        }

        private void tell(String what) {
            network.told().add(what);
        }

        private void open() {
            threads = new SteppedThreads(clock);
            var accounts = SandboxAccounts.demo();
            var custobar = new CustobarClient(http, CustobarSettings.of("https://custobar", new Secret(
                    accounts.custobarToken()), "x", "FI", CurrencyUnit.EUR, ZONE), zoned(), this::id);
            var rule = new RuleClient(http, RuleSettings.of("https://rule", new Secret(accounts.ruleKey()), "FI", ZONE),
                    AddressBook.EMPTY, zoned(), this::id);
            var cardClient = new GiftCardClient(http, GiftCardSettings.of("https://cards", accounts.giftCardUser(),
                    new Secret(accounts.giftCardPassword()), mode, CurrencyUnit.EUR, ZONE));
            var holds = new HoldClient(http, HoldSettings.of("https://cards", accounts.giftCardUser(),
                    new Secret(accounts.giftCardPassword()), "T1").askingBusyOnes(1), clock, id().toString());
            ports = new CheckoutPorts(journal, outbox, Shelf.products(), new ListedRecalls(), journal::slipTakenAt,
                    customers, List.of(custobar, rule), Optional.of(cardClient), List.of(), Optional.empty(),
                    List.of(custobar.telling(), rule), Optional.empty(), (_, _) -> List.of(), new RecordingPrinter(),
                    new PaymentTerminal.StandAlone(), clock, this::id, Optional.of(holds), Offline.NONE);
            var settings = new CheckoutSettings("T1", new Shop("x", List.of(), "", "", Country.FI, ZONE, Locale.ENGLISH),
                    "", VatTable.of(Country.FI), CodeRules.demo(), ShelfRules.usual(Country.FI),
                    Duration.ofSeconds(4));
            conductor = new Conductor(ports, settings, threads);
            conductor.watch(this::see);
            conductor.resume();
        }

        private void see(CheckoutState next) {
            state = next;
            next.notice().filter(Notice.Fault.class::isInstance).ifPresent(fault -> faults.add(fault.toString()));
        }

        private UUID id() {
            return new UUID(seed, ++ids);
        }

        private void step() {
            int die = random.nextInt(100);
            if (die < 40) {
                cashier();
            } else if (die < 78) {
                threads.workBeside();
            } else if (die < 90) {
                courier(TOLD.get(random.nextInt(TOLD.size())));
            } else if (die < 96) {
                wait(Duration.ofMillis(random.nextInt(6_000)));
            } else if (die < 98) {
                network.maybeArriveLate(0.5);
            } else {
                tell("the power is cut");
                conductor.cutOff();
                open();
            }
        }

        private void wait(Duration time) {
            clock.advance(time);
            threads.ringAlarms();
        }

        /// A courier waits for a capture of the same use that is under way; with one thread, that has to end before.
        private void courier(RemoteSystem system) {
            boolean mayWait = outbox.due(system, clock.instant(), 99).stream().map(Outbox.Waiting::message).anyMatch(
                    message -> message instanceof OutgoingMessage.CaptureUse
                            || message instanceof OutgoingMessage.GiveBackUse);
            while (mayWait && threads.workBeside()) {
                tell("  (before the courier)");
            }
            try {
                new Courier(system, ports, conductor).carrySome();
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }

        private void act(Action action) {
            tell(action.getClass().getSimpleName());
            conductor.act(action);
        }

        /// Something that makes sense as things stand, most of it about value.
        private void cashier() {
            if (state.sale().isEmpty()) {
                act(new Action.NextCustomer());
                scan(Shelf.MUG);
                scan(owner);
                return;
            }
            var sale = state.sale().get();
            var wishes = new ArrayList<Runnable>(List.of(() -> scan(Shelf.MUG), () -> pay(10), () -> pay(40), this::askCard));
            if (sale.customer().isEmpty()) {
                wishes.add(() -> scan(owner));
            }
            if (mode == GiftCards.Mode.ON_CUSTOMER) {
                wishes.addAll(Collections.nCopies(4, this::askCard));
            }
            if (state.payment().giftCard().orElse(null) instanceof PaymentState.AskedCard.Known) {
                wishes.addAll(Collections.nCopies(9, () -> act(mode == GiftCards.Mode.ON_CARD
                        ? new Action.PayByGiftCard(euros(1 + random.nextInt(6))) : new Action.MoveGiftCard())));
            }
            state.member().flatMap(MemberState::balance).filter(Money::isPositive).ifPresent(_ ->
                    wishes.addAll(Collections.nCopies(3, () -> act(new Action.PayByBalance(euros(1 + random.nextInt(6)))))));
            state.member().stream().flatMap(member -> member.offers().stream())
                    .filter(offer -> offer.verdict().isUsable()).forEach(offer -> wishes.addAll(Collections.nCopies(3,
                            () -> act(new Action.UseOffer(offer.offer().id())))));
            sale.tenders().forEach(tender -> wishes.add(() -> act(new Action.RemoveTender(tender.id()))));
            sale.discounts().forEach(discount -> wishes.add(() -> act(new Action.RemoveDiscount(discount.id()))));
            if (random.nextInt(8) == 0) {
                wishes.addAll(Collections.nCopies(4, () -> act(new Action.VoidSale())));
                wishes.add(() -> act(new Action.RemoveCustomer()));
            }
            wishes.get(random.nextInt(wishes.size())).run();
        }

        private void askCard() {
            var card = mode == GiftCards.Mode.ON_CARD ? cards.getFirst() : cards.get(random.nextInt(cards.size()));
            act(new Action.AskGiftCard(card, Optional.empty()));
        }

        private void pay(int most) {
            act(new Action.PayCash(euros(1 + random.nextInt(most)).orElseThrow()));
        }

        private static Optional<Money> euros(int amount) {
            return Optional.of(Money.of(CurrencyUnit.EUR, amount));
        }

        private void scan(String code) {
            act(new Action.CodeScanned(new Scan(code, Scan.Symbology.UNKNOWN, Scan.Source.WEDGE, clock.instant())));
        }

        private void finish() {
            for (int tries = 0; tries < 12; tries++) {
                quiet();
                if (state.sale().isPresent()) {
                    act(state.sale().get().lines().isEmpty() ? new Action.VoidSale()
                            : new Action.PayCash(euros(900).orElseThrow()));
                }
            }
        }

        private void quiet() {
            for (int i = 0; i < 40; i++) {
                while (threads.workBeside()) {
                    threads.ringAlarms();
                }
                TOLD.forEach(this::courier);
                if (outbox.waiting().isEmpty() && state.payment().busy().isEmpty()) {
                    return;
                }
                wait(Duration.ofMinutes(6));
            }
        }

        List<String> odds() {
            var odds = new SimulatedBooks(journal, outbox, shop, cardServer, cards, owner).odds();
            if (!faults.isEmpty()) {
                odds.add("faults: " + faults);
            }
            return odds;
        }
    }
}
