package org.nordkassa.checkout;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.joda.money.Money;
import org.nordkassa.checkout.PaymentState.Busy;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;

/// Pays from gift cards and customers' balances. The money is taken at the server before it becomes a tender; a lost
/// answer is asked after, and if it stays lost nothing is tendered and the till sees to it that the money goes back.
final class ValueTenders {
    /// How often a capture whose answer was lost is asked after before the cashier is told to go another way.
    private static final int TRIES = 3;

    private final Desk desk;
    private final CheckoutPorts ports;
    private final CurrentSale current;
    private final Systems systems;
    private final CardOnCounter counter;
    private final MemberLookups lookups;
    private final Captures captures;
    private final OfflineDesk offline;
    private final Runnable onTendered;
    private Optional<Busy> busy = Optional.empty();

    /// @param onTendered told after each tender that was taken
    ValueTenders(
            Desk desk, CheckoutPorts ports, CurrentSale current, Systems systems, CardOnCounter counter,
            MemberLookups lookups, Captures captures, OfflineDesk offline, Runnable onTendered) {
        this.desk = desk;
        this.ports = ports;
        this.current = current;
        this.systems = systems;
        this.counter = counter;
        this.lookups = lookups;
        this.captures = captures;
        this.offline = offline;
        this.onTendered = onTendered;
    }

    Optional<Busy> busy() {
        return busy;
    }

    boolean changesCustomer() {
        return ports.giftCards().filter(cards -> cards.mode() == GiftCards.Mode.ON_CUSTOMER).isPresent();
    }

    void payByCard(Optional<Money> amount) {
        var sale = current.open();
        if (sale.isPresent() && counter.usable().isPresent()) {
            var card = counter.usable().get();
            var subject = new ValueUse.OfGiftCard(card.number(), counter.pin());
            pay(sale.get(), subject, amount.orElse(least(sale.get().settlement().due(), card.balance())),
                    Busy.DEBITING_GIFT_CARD, card.number().masked(),
                    use -> id -> new Tender.GiftCard(id, use.amount(), card.number().masked(), use.key()));
        }
    }

    void payByBalance(Optional<Money> amount) {
        var sale = current.open();
        var balance = offline.balance().map(PaymentState.Unconfirmed::allowed).or(lookups::balance)
                .filter(Money::isPositive);
        if (sale.isEmpty() || balance.isEmpty()) {
            desk.say(new Notice.NoBalance());
            return;
        }
        if (!balance.get().getCurrencyUnit().equals(sale.get().start().currency())) {
            desk.say(new Notice.BalanceRefused(Refusal.OTHER_CURRENCY));
            return;
        }
        pay(sale.get(), new ValueUse.OfCustomerBalance(),
                amount.orElse(least(sale.get().settlement().due(), balance.get())), Busy.DEBITING_BALANCE, "",
                use -> id -> new Tender.CustomerBalance(id, use.amount(), use.key()));
    }

    private void pay(
            Sale.Open sale, ValueUse.Subject subject, Money amount, Busy how, String name,
            Function<ValueUse, Function<TenderId, Tender>> tender) {
        var use = new ValueUse(ports.ids().next().toString(), subject, amount, sale.start().id(),
                lookups.customer().map(Customer::id));
        var take = tender.apply(use);
        var refusal = current.check(new SaleCommand.TakeTender(take.apply(sale.nextTenderId()), desk.now()));
        if (refusal.isPresent()) {
            desk.say(new Notice.CommandRejected(refusal.get()));
            return;
        }
        withServer(server -> {
            var now = desk.now();
            current.record(new ValueEvent.Held(use, now), new ValueEvent.CaptureIntended(use.key(), amount, now));
            busy = Optional.of(how);
            var named = current.uses().find(use.key()).orElseThrow().use();
            captures.ask(server, named, amount, lookups.customer(), tries(use),
                    outcome -> heard(use, name, outcome, take));
        });
    }

    /// A server that was silent a moment ago is asked once.
    private int tries(ValueUse use) {
        boolean isSilent = use.subject() instanceof ValueUse.OfGiftCard
                ? counter.known().isEmpty() : offline.balance().isPresent();
        return isSilent ? 1 : TRIES;
    }

    private void heard(ValueUse use, String name, Outcome outcome, Function<TenderId, Tender> tender) {
        busy = Optional.empty();
        systems.heard(use.keeper(), outcome);
        var now = desk.now();
        switch (outcome) {
            case Outcome.Done(var left) -> {
                take(new ValueEvent.Captured(use.key(), left, now), tender);
                left.filter(_ -> use.subject() instanceof ValueUse.OfCustomerBalance).ifPresent(lookups::balance);
                counter.leave();
                onTendered.run();
            }
            case Outcome.Refused(var reason) -> {
                current.record(new ValueEvent.Refused(use.key(), reason, now));
                desk.say(use.subject() instanceof ValueUse.OfCustomerBalance
                        ? new Notice.BalanceRefused(reason) : new Notice.GiftCardRefused(name, reason));
                counter.leave();
            }
            case Outcome.NotSent(var failure) when takenOffline(use, failure, tender) -> { }
            case Outcome.Unknown(var failure) when takenOffline(use, failure, tender) -> { }
            case Outcome.NotSent(var failure) -> {
                current.record(new ValueEvent.Refused(use.key(), Refusal.OTHER, now));
                desk.say(new Notice.SystemFailed(use.keeper(), failure));
            }
            case Outcome.Unknown _ -> {
                current.record(new ValueEvent.BecameUnknown(use.key(), now));
                desk.say(new Notice.PaymentInDoubt(use.keeper()));
                counter.leave();
            }
        }
    }

    /// On the shop's own risk, as far as its owner allows.
    private boolean takenOffline(ValueUse use, RemoteFailure why, Function<TenderId, Tender> tender) {
        var id = current.open().map(Sale.Open::nextTenderId);
        var taken = offline.take(use, why);
        boolean done = id.isPresent() && taken.isPresent() && current.apply(
                new SaleCommand.TakeTender(tender.apply(id.get()), desk.now()), taken.get()).isEmpty();
        if (done) {
            offline.refresh();
            desk.say(new Notice.TakenUnconfirmed(use.amount()));
            counter.leave();
            onTendered.run();
        }
        return done;
    }

    /// The basket may have changed while the server was asked: what can no longer be tendered goes back.
    private void take(ValueEvent captured, Function<TenderId, Tender> tender) {
        var id = current.open().orElseThrow().nextTenderId();
        current.apply(new SaleCommand.TakeTender(tender.apply(id), desk.now()), captured).ifPresent(reason -> {
            current.record(captured);
            desk.say(new Notice.CommandRejected(reason));
        });
    }

    private void withServer(Consumer<GiftCards> then) {
        ports.giftCards().ifPresentOrElse(then, () -> desk.say(
                new Notice.SystemFailed(RemoteSystem.GIFT_CARDS, new RemoteFailure.NotSetUp())));
    }

    private static Money least(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }
}
