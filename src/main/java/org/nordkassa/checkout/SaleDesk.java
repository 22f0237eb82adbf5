package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.checkout.PaymentState.Busy;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.receipt.DayPaper;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.TenderId;

/// Everything a cashier can do, handed to the part that does it. Used by the conducting thread only.
final class SaleDesk {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private final Systems systems;
    private final CurrentSale current;
    private final Captures captures;
    private final MemberHistory history;
    private final MemberLookups lookups;
    private final Showcase showcase;
    private final CustomerFinder finder;
    private final Basket basket;
    private final PackDesk packs;
    private final OfferDesk offers;
    private final OfflineDesk offline;
    private final HoldDesk holds;
    private final CardOnCounter counter;
    private final CardLoads loads;
    private final ValueTenders values;
    private final CardMoves moves;
    private final CardTenders cards;
    private final CashTenders cash;
    private final Settling settling;
    private final ReceiptDesk receipts;
    private final ScanDesk scans;
    private final PastSales past;
    private final DoubtDesk doubts;
    private final SplitDesk split;
    private final TakingUp takingUp;

    SaleDesk(Desk desk, CheckoutPorts ports, CheckoutSettings settings, Duty duty) {
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
        systems = new Systems(desk);
        current = new CurrentSale(ports.journal(), desk::messagesWait, this::doubtsMayHaveChanged, duty);
        captures = new Captures(desk);
        history = new MemberHistory(desk, ports, settings.shop().zone());
        lookups = new MemberLookups(desk, ports, systems, history, this::reviewOffers);
        showcase = new Showcase(lookups, history);
        finder = new CustomerFinder(desk, ports, systems, settings.shop().country().name(), settings.form(),
                new SearchLog(desk, ports.journal(), duty::by), this::attach);
        basket = new Basket(desk, ports.catalogue(), settings, current, this::inSale);
        packs = new PackDesk(desk, settings, basket, ports.recalls());
        offers = new OfferDesk(desk, ports, settings, current, lookups);
        holds = new HoldDesk(desk, ports, current, lookups, offers);
        receipts = new ReceiptDesk(desk, ports, settings, duty, this::doubtsMayHaveChanged);
        settling = new Settling(desk, ports, settings, current, systems, offers, captures, this::completed);
        offline = new OfflineDesk(desk, ports, settings);
        counter = new CardOnCounter(desk, ports, settings, current, systems, offline);
        loads = new CardLoads(desk, ports, settings, current, systems, this::sell);
        values = new ValueTenders(
                desk, ports, current, systems, counter, lookups, captures, offline, settling::settleIfPaid);
        moves = new CardMoves(desk, ports, current, systems, counter, lookups, captures);
        cards = new CardTenders(desk, ports, current, settling::settleIfPaid, this::doubtsMayHaveChanged);
        cash = new CashTenders(desk, current, settling::settleIfPaid);
        scans = new ScanDesk(desk, settings.codes(), basket, packs, new SlipDesk(desk, settings, basket, ports.slips()),
                offers, finder, counter);
        past = new PastSales(ports.journal(), current, lookups, holds);
        doubts = new DoubtDesk(desk, ports, duty, current, past, systems, cards, receipts);
        split = new SplitDesk(desk, ports, current, cards, counter, settling::settleIfPaid);
        takingUp = new TakingUp(desk, ports, current, basket, lookups, cards, holds, settling::settleIfPaid);
        systems.expectAll(ports);
    }

    Captures captures() {
        return captures;
    }

    Optional<Sale.Open> sale() {
        return current.open();
    }

    boolean isBusy() {
        return busy().isPresent();
    }

    private Optional<Busy> busy() {
        if (settling.isBusy()) {
            return Optional.of(Busy.MARKING_USES);
        }
        return cards.isWaiting() ? Optional.of(Busy.WAITING_FOR_TERMINAL) : values.busy().or(moves::busy);
    }

    /// Only called while nothing is awaited: a capture that still has no answer will get none.
    void act(Action action) {
        current.recover(desk.now());
        if (action instanceof Action.SellAnyway) {
            packs.sellAnyway();
            return;
        }
        packs.goOn();
        if (takingUp.isOwed()) {
            goOnWithTheRest();
        }
        leaveReceipt(action);
        switch (action) {
            case Action.CodeScanned(var scan) -> scans.scanned(scan);
            case Action.ScanFailed(var trouble) -> desk.say(new Notice.ScanFailed(trouble));
            case Action.SellAnyway() -> { }
            case Action.ProductChosen(var sku) -> scans.sayUnknownUnless(basket.chosen(sku), sku);
            case Action.NextQuantity(var thousandths) -> basket.nextQuantity(thousandths);
            case Action.ChangeQuantity(var line, var thousandths) -> {
                basket.change(line, thousandths);
                reviewOffers();
            }
            case Action.RemoveLine(var line) -> {
                basket.tell(new SaleCommand.RemoveLine(line, desk.now()));
                reviewOffers();
            }
            case Action.GiveDiscount(var line, var reduction) -> {
                basket.discount(line, reduction);
                reviewOffers();
            }
            case Action.RemoveDiscount(var id) -> {
                basket.tell(new SaleCommand.RemoveDiscount(id, desk.now()));
                reviewOffers();
            }
            case Action.FindCustomer(var text) -> finder.find(text);
            case Action.ChooseCustomer(var id) -> finder.choose(id);
            case Action.RegisterCustomer form -> finder.register(form);
            case Action.UpdateCustomer form -> lookups.customer().ifPresentOrElse(
                    member -> finder.update(member, form), () -> desk.say(new Notice.NoCustomer()));
            case Action.LeaveSearch() -> finder.leave();
            case Action.RemoveCustomer() -> removeCustomer();
            case Action.AskAgain() -> lookups.customer().ifPresent(lookups::ask);
            case Action.UseOffer(var id) -> offers.use(id);
            case Action.TakeBestDeal() -> offers.takeBestDeal();
            case Action.AskGiftCard(var number, var pin) -> counter.ask(number, pin);
            case Action.LeaveGiftCard() -> counter.leave();
            case Action.LoadGiftCard(var number, var amount) -> loads.load(number, amount);
            case Action.PayByGiftCard(var amount) -> pay(() -> values.payByCard(amount));
            case Action.MoveGiftCard() -> moves.move();
            case Action.PayByBalance(var amount) -> pay(() -> values.payByBalance(amount));
            case Action.PayByCard(var amount) -> pay(() -> cards.pay(amount));
            case Action.CardApproved() -> cards.approved();
            case Action.CardDeclined() -> cards.declined();
            case Action.PayCash(var tendered) -> pay(() -> cash.take(tendered));
            case Action.RemoveTender(var id) -> {
                basket.tell(new SaleCommand.RemoveTender(id, desk.now()));
                offline.refresh();
            }
            case Action.SplitSale(var leaving) -> split.split(leaving);
            case Action.VoidSale() -> voidSale();
            case Action.Resolve(var doubt, var remedy) -> doubts.resolve(doubt, remedy);
            case Action.PrintAgain() -> receipts.printAgain();
            case Action.OpenDrawer() -> receipts.openDrawer();
            case Action.DismissNotice() -> { }
            case Action.NextCustomer() -> receipts.clear();
            case Action.OfStaff _ -> { }
        }
    }

    /// The rest of a sale that was split is open behind the receipt of its first part.
    private void leaveReceipt(Action action) {
        if (current.open().isPresent() && !(action instanceof Action.PrintAgain || action instanceof Action.OpenDrawer)) {
            receipts.clear();
        }
    }

    private Optional<Rejection> inSale(SaleCommand command) {
        return inSale(command, _ -> List.of());
    }

    private Optional<Rejection> sell(Item item, Quantity quantity, Function<SaleId, ValueEvent> held) {
        var id = current.open().map(Sale.Open::nextLineId).orElse(new LineId(1));
        return inSale(new SaleCommand.AddLine(id, item, quantity, desk.now()), sale -> List.of(held.apply(sale)));
    }

    private Optional<Rejection> inSale(SaleCommand command, Function<SaleId, List<ValueEvent>> values) {
        boolean begins = current.open().isEmpty();
        var rejection = current.applyOrBegin(this::start, command, values);
        if (begins && current.open().isPresent()) {
            receipts.clear();
        }
        return rejection;
    }

    private SaleStart start() {
        var country = settings.shop().country();
        return new SaleStart(new SaleId(ports.ids().next()), settings.till(), country.currency(),
                country.cashRounding(), desk.now());
    }

    private void attach(Customer customer) {
        var before = membersDiscounts();
        inSale(new SaleCommand.AttachCustomer(customer.ref(), desk.now())).ifPresentOrElse(
                reason -> desk.say(new Notice.CommandRejected(reason)), () -> {
                    lookups.ask(customer);
                    sayWhatLeftWithTheOneBefore(before);
                });
    }

    private List<Discount> membersDiscounts() {
        return current.open().stream().flatMap(sale -> sale.discounts().stream())
                .filter(discount -> discount.origin() instanceof DiscountOrigin.MemberOffer).toList();
    }

    /// The total has risen, perhaps behind a pay panel on which no customer can be seen.
    private void sayWhatLeftWithTheOneBefore(List<Discount> before) {
        var after = membersDiscounts();
        var gone = before.stream().filter(discount -> !after.contains(discount)).map(Discount::label).toList();
        if (!gone.isEmpty()) {
            desk.say(new Notice.CustomerReplaced(gone));
        }
    }

    private void removeCustomer() {
        current.apply(new SaleCommand.DetachCustomer(desk.now())).ifPresentOrElse(
                reason -> desk.say(new Notice.CommandRejected(reason)), lookups::leave);
    }

    private void reviewOffers() {
        offers.review();
    }

    /// A sale that is paid already, but could not be completed then, is completed now. A key pressed twice, the
    /// second time after the sale was over, is nothing to speak of.
    private void pay(Runnable take) {
        var sale = current.open();
        if (sale.filter(open -> open.settlement().isPaid() && !open.lines().isEmpty()).isPresent()) {
            settling.settleIfPaid();
        } else if (sale.isPresent()) {
            take.run();
        } else if (receipts.finished().isEmpty()) {
            desk.say(new Notice.CommandRejected(new Rejection.NoOpenSale()));
        }
    }

    private void voidSale() {
        current.apply(new SaleCommand.VoidSale("", desk.now())).ifPresentOrElse(
                reason -> desk.say(new Notice.CommandRejected(reason)), () -> {
                    leaveCustomerAndCards();
                    goOnWithTheRest();
                    desk.say(current.open().isPresent() ? new Notice.RestOfSale() : new Notice.SaleVoided());
                });
    }

    private void leaveCustomerAndCards() {
        lookups.leave();
        finder.leave();
        counter.leave();
        cards.leave();
    }

    private void completed(Sale.Completed sale) {
        var customer = lookups.customer();
        leaveCustomerAndCards();
        receipts.handOver(sale, customer, current.uses());
        goOnWithTheRest();
    }

    /// Of a sale that was split.
    private void goOnWithTheRest() {
        if (takingUp.following()) {
            split.takenUp();
        }
    }

    void resume() {
        takingUp.fromBefore();
        holds.begin();
    }

    HoldDesk holds() {
        return holds;
    }

    void heard(RemoteSystem system, Optional<RemoteFailure> failure) {
        systems.heard(system, failure);
    }

    void readBacklog() {
        systems.backlog(ports.outbox().backlog());
        doubts.refresh();
    }

    void membersChanged() {
        lookups.refresh();
    }

    void recordFor(SaleId sale, ValueEvent event) {
        past.record(sale, event).ifPresent(moves::heard);
        offline.heard(event);
    }

    void closeShortfall(String key, String reason) {
        doubts.close(key, reason);
    }

    List<Doubt> doubts() {
        return doubts.all();
    }

    void print(DayPaper paper) {
        receipts.print(paper);
    }

    private void doubtsMayHaveChanged() {
        doubts.refresh();
    }

    CheckoutState state(Optional<Notice> notice) {
        offline.follow(lookups);
        var payment = new PaymentState(counter.asked(), cards.onTerminal(), busy(), values.changesCustomer(),
                offline.balance());
        var open = current.open();
        return new CheckoutState(settings.shop().country().currency(), open, basket.touched(), basket.nextQuantity(),
                open.flatMap(sale -> showcase.of(sale, settings.day(desk.now()))), finder.search(), payment,
                current.uses().byKey(), receipts.finished(), systems.states(), doubts.all(), notice);
    }
}
