package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.CheckoutState.Finished;
import org.nordkassa.checkout.PaymentState.Busy;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.checkout.port.ReceiptPrinter.Printed;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;
import org.nordkassa.scan.CodeMeaning;
import org.nordkassa.scan.CodeReader;
import org.nordkassa.scan.Scan;

/// Everything a cashier can do, handed to the part that does it. Used by the conducting thread only.
final class SaleDesk {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private final CodeReader codes;
    private final Systems systems = new Systems();
    private final CurrentSale current;
    private final MemberLookups lookups;
    private final CustomerFinder finder;
    private final Basket basket;
    private final OfferDesk offers;
    private final ValueTenders values;
    private final CardTenders cards;
    private final Settling settling;
    private Optional<Finished> finished = Optional.empty();

    SaleDesk(Desk desk, CheckoutPorts ports, CheckoutSettings settings) {
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
        this.codes = new CodeReader(settings.codes());
        current = new CurrentSale(ports.journal(), desk::messagesWait);
        lookups = new MemberLookups(desk, ports, systems, this::reviewOffers);
        finder = new CustomerFinder(desk, ports, lookups, settings.shop().country().name(), this::attach);
        basket = new Basket(desk, ports.catalogue(), settings, current, this::beginSale);
        offers = new OfferDesk(desk, ports, settings, current, lookups);
        settling = new Settling(desk, ports, settings, current, this::completed);
        values = new ValueTenders(desk, ports, settings, current, lookups, settling::settleIfPaid);
        cards = new CardTenders(desk, ports, current, settling::settleIfPaid);
        ports.offers().forEach(source -> systems.expect(source.system()));
        ports.directories().forEach(directory -> systems.expect(directory.system()));
        ports.giftCards().ifPresent(giftCards -> systems.expect(giftCards.system()));
        ports.memberFeed().ifPresent(_ -> systems.expect(RemoteSystem.CARDU));
        ports.correspondents().stream().map(Correspondent::system).forEach(systems::expect);
    }

    boolean isBusy() {
        return busy().isPresent();
    }

    private Optional<Busy> busy() {
        if (settling.isBusy()) {
            return Optional.of(Busy.MARKING_USES);
        }
        return cards.isWaiting() ? Optional.of(Busy.WAITING_FOR_TERMINAL) : values.busy();
    }

    void act(Action action) {
        switch (action) {
            case Action.CodeScanned(var scan) -> scanned(scan);
            case Action.ProductChosen(var sku) -> basket.chosen(sku);
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
            case Action.RemoveDiscount(var id) -> basket.tell(new SaleCommand.RemoveDiscount(id, desk.now()));
            case Action.FindCustomer(var text) -> finder.find(text);
            case Action.ChooseCustomer(var id) -> finder.choose(id);
            case Action.RegisterCustomer form -> finder.register(form);
            case Action.LeaveSearch() -> finder.leave();
            case Action.RemoveCustomer() -> removeCustomer();
            case Action.AskAgain() -> lookups.customer().ifPresent(lookups::ask);
            case Action.UseOffer(var id) -> offers.use(id);
            case Action.TakeBestDeal() -> offers.takeBestDeal();
            case Action.AskGiftCard(var number, var pin) -> values.ask(number, pin);
            case Action.LeaveGiftCard() -> values.leaveCard();
            case Action.PayByGiftCard(var amount) -> values.payByCard(amount);
            case Action.MoveGiftCard() -> values.moveToCustomer();
            case Action.PayByBalance(var amount) -> values.payByBalance(amount);
            case Action.PayByCard(var amount) -> cards.pay(amount);
            case Action.CardApproved() -> cards.approved();
            case Action.CardDeclined() -> cards.declined();
            case Action.PayCash(var tendered) -> payCash(tendered);
            case Action.RemoveTender(var id) -> removeTender(id);
            case Action.VoidSale() -> voidSale();
            case Action.PrintAgain() -> finished.ifPresent(sale -> print(copy(sale.receipt())));
            case Action.DismissNotice() -> { }
            case Action.NextCustomer() -> finished = Optional.empty();
        }
    }

    private void scanned(Scan scan) {
        switch (codes.read(scan.text())) {
            case CodeMeaning.ReceiptNumberCode(var number) -> desk.say(new Notice.ReceiptScanned(number.toString()));
            case CodeMeaning.GiftCardCode(var number) -> values.ask(number, Optional.empty());
            case CodeMeaning.CustomerCardCode(var card) -> finder.byCard(Identifier.customerCard(card));
            case CodeMeaning.WeighedItem item -> sayUnknownUnless(basket.scanned(item), item.itemKey());
            case CodeMeaning.PricedItem item -> sayUnknownUnless(basket.scanned(item), item.itemKey());
            case CodeMeaning.ArticleNumber article -> sayUnknownUnless(basket.scanned(article), article.gtin());
            case CodeMeaning.OtherCode code -> sayUnknownUnless(basket.scanned(code) || isMember(code), code.text());
            case CodeMeaning.WrongCheckDigit(var digits) -> desk.say(new Notice.WrongCheckDigit(digits));
            case CodeMeaning.BankCard() -> desk.say(new Notice.BankCardRead());
            case CodeMeaning.Unreadable(var length) -> desk.say(new Notice.UnreadableCode(length));
        }
    }

    /// A card that does not look like the shop's, but is in its register.
    private boolean isMember(CodeMeaning.OtherCode code) {
        return code.text().length() <= 128 && finder.byKnownCard(Identifier.customerCard(code.text()));
    }

    private void sayUnknownUnless(boolean known, String code) {
        if (!known) {
            desk.say(new Notice.UnknownCode(code.length() <= 24 ? code : code.substring(0, 20) + "…"));
        }
    }

    private void beginSale() {
        if (current.open().isEmpty()) {
            finished = Optional.empty();
            var shop = settings.shop();
            current.begin(new SaleStart(new SaleId(ports.ids().next()), settings.till(), shop.country().currency(),
                    shop.country().cashRounding(), desk.now()));
        }
    }

    private void attach(Customer customer) {
        beginSale();
        current.apply(new SaleCommand.AttachCustomer(customer.ref(), desk.now())).ifPresentOrElse(
                reason -> desk.say(new Notice.CommandRejected(reason)), () -> lookups.ask(customer));
    }

    private void removeCustomer() {
        current.apply(new SaleCommand.DetachCustomer(desk.now())).ifPresentOrElse(
                reason -> desk.say(new Notice.CommandRejected(reason)), lookups::leave);
    }

    private void reviewOffers() {
        offers.review();
    }

    private void payCash(Money tendered) {
        current.open().ifPresent(sale -> {
            if (sale.settlement().isPaid()) {
                settling.settleIfPaid();
                return;
            }
            current.apply(new SaleCommand.TakeTender(new Tender.Cash(sale.nextTenderId(), tendered), desk.now()))
                    .ifPresentOrElse(reason -> desk.say(new Notice.CommandRejected(reason)), settling::settleIfPaid);
        });
    }

    private void removeTender(TenderId id) {
        basket.tell(new SaleCommand.RemoveTender(id, desk.now()));
        lookups.customer().filter(_ -> lookups.balance().isPresent()).ifPresent(lookups::ask);
    }

    private void voidSale() {
        current.apply(new SaleCommand.VoidSale("", desk.now())).ifPresentOrElse(
                reason -> desk.say(new Notice.CommandRejected(reason)), () -> {
                    leaveCustomerAndCards();
                    desk.say(new Notice.SaleVoided());
                });
    }

    private void leaveCustomerAndCards() {
        lookups.leave();
        finder.leave();
        values.leaveCard();
        cards.leave();
    }

    private void completed(Sale.Completed sale) {
        var receipt = receiptOf(sale);
        leaveCustomerAndCards();
        finished = Optional.of(new Finished(receipt, Optional.empty()));
        print(receipt);
        if (sale.tenders().stream().anyMatch(Tender::isCash)) {
            desk.inBackground(ports.printer()::openDrawer, this::told);
        }
    }

    private Receipt receiptOf(Sale.Completed sale) {
        var name = lookups.customer().map(Customer::name).filter(known -> !known.isBlank());
        return new Receipt(settings.shop(), sale, name, LeftOver.of(sale, current.uses()), settings.cashier(), false);
    }

    private static Receipt copy(Receipt original) {
        return new Receipt(original.shop(), original.sale(), original.customerName(), original.left(),
                original.cashier(), true);
    }

    private void print(Receipt receipt) {
        desk.inBackground(() -> ports.printer().print(receipt), printed -> {
            finished = finished.map(sale -> new Finished(sale.receipt(), Optional.of(printed)));
            told(printed);
        });
    }

    private void told(Printed printed) {
        if (printed instanceof ReceiptPrinter.Failed) {
            desk.say(new Notice.PrinterFailed());
        }
    }

    /// The sale from before the till was closed, on the same line, with the same member. What was being taken from a
    /// gift card just then is given back; a benefit's or check's fate is asked after when the sale is paid.
    void resume() {
        ports.journal().unfinished().ifPresent(stream -> {
            current.resume(stream);
            var now = desk.now();
            current.uses().at(Stage.CAPTURING).toList().forEach(value -> {
                switch (value.use().subject()) {
                    case ValueUse.OfGiftCard _, ValueUse.OfCustomerBalance _ -> current.giveBack(value, now);
                    case ValueUse.OfBenefit _, ValueUse.OfBonusCheck _ -> current.record(
                            List.of(new ValueEvent.BecameUnknown(value.use().key(), now)), List.of());
                }
            });
            current.open().ifPresent(sale -> {
                basket.resume(sale);
                sale.customer().flatMap(ref -> ports.customers().byId(new CustomerId(ref.id()))).ifPresent(lookups::ask);
                desk.say(new Notice.SaleResumed());
            });
            settling.settleIfPaid();
        });
    }

    void heard(RemoteSystem system, Optional<RemoteFailure> failure) {
        systems.heard(system, failure, desk.now());
    }

    void readBacklog() {
        systems.backlog(ports.outbox().backlog());
    }

    /// The current sale's journal is written through its state; that of a finished one directly.
    void recordFor(SaleId sale, ValueEvent event) {
        if (current.id().equals(Optional.of(sale))) {
            current.record(List.of(event), List.of());
        } else {
            ports.journal().append(sale, Journal.Page.of(List.of(new Journal.OfValue(event))));
        }
    }

    CheckoutState state(Optional<Notice> notice) {
        var payment = new PaymentState(values.asked(), cards.onTerminal(), busy(), values.changesCustomer());
        var open = current.open();
        return new CheckoutState(settings.shop().country().currency(), open, basket.touched(), basket.nextQuantity(),
                open.flatMap(sale -> lookups.state(sale, settings)), finder.search(), payment, current.uses().byKey(),
                finished, systems.states(), notice);
    }
}
