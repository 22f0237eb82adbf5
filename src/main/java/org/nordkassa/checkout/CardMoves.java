package org.nordkassa.checkout;

import java.util.Optional;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Sale;

/// Moves the card on the counter to the customer, where the server keeps balances by customers. A move stands in the journal
/// of the sale in which it happens and is no part of it: when its answer is lost, it is asked after until it is known, whatever
/// becomes of the sale, and the money is the customer's for whom it was meant.
final class CardMoves {
    /// How often a lost answer is asked after while the cashier waits.
    private static final int TRIES = 3;

    private final Desk desk;
    private final CheckoutPorts ports;
    private final CurrentSale current;
    private final Systems systems;
    private final CardOnCounter counter;
    private final MemberLookups lookups;
    private final Captures captures;
    private final Twins twins;
    private boolean busy;

    CardMoves(Desk desk, CheckoutPorts ports, CurrentSale current, Systems systems, CardOnCounter counter,
            MemberLookups lookups, Captures captures) {
        this.desk = desk;
        this.ports = ports;
        this.current = current;
        this.systems = systems;
        this.counter = counter;
        this.lookups = lookups;
        this.captures = captures;
        this.twins = new Twins(ports.customers());
    }

    Optional<PaymentState.Busy> busy() {
        return busy ? Optional.of(PaymentState.Busy.MOVING_GIFT_CARD) : Optional.empty();
    }

    void move() {
        var member = lookups.customer();
        if (member.isEmpty()) {
            desk.say(new Notice.NoCustomer());
            return;
        }
        var news = twins.newsOf(member.get());
        if (!news.isEmpty()) {
            desk.say(new Notice.LooksLikeSomebody(news));
            return;
        }
        ports.giftCards().filter(server -> server.mode() == GiftCards.Mode.ON_CUSTOMER).ifPresent(server ->
                counter.known().ifPresent(card -> move(server, card, member.get())));
    }

    private void move(GiftCards server, GiftCard card, Customer customer) {
        var to = server.numberOf(customer);
        if (to.isEmpty()) {
            desk.say(new Notice.CustomerHasNoNumber());
        } else if (isInDoubt(card.number())) {
            ports.outbox().wake(RemoteSystem.GIFT_CARDS);
            desk.messagesWait();
            counter.leave();
            desk.say(new Notice.MoveInDoubt(card.number().masked()));
        } else {
            current.open().ifPresent(sale -> ask(server, card, customer, to.get(), sale));
        }
    }

    /// A second try under a key of its own would make the first one a refusal that says nothing.
    private boolean isInDoubt(GiftCardNumber number) {
        return current.uses().byKey().values().stream().filter(value -> !value.stage().isSettled())
                .anyMatch(value -> value.use().subject() instanceof ValueUse.OfCardMove(var moving, var _, var _)
                        && moving.equals(number));
    }

    private void ask(GiftCards server, GiftCard card, Customer customer, String to, Sale.Open sale) {
        var use = new ValueUse(ports.ids().next().toString(), new ValueUse.OfCardMove(card.number(), counter.pin(), to),
                card.balance(), sale.start().id(), Optional.of(customer.id()));
        var now = desk.now();
        current.record(new ValueEvent.Held(use, now), new ValueEvent.CaptureIntended(use.key(), use.amount(), now));
        busy = true;
        var named = current.uses().find(use.key()).orElseThrow().use();
        captures.ask(server, named, use.amount(), Optional.of(customer), TRIES, outcome -> heard(use, card, outcome));
    }

    private void heard(ValueUse use, GiftCard card, Outcome outcome) {
        busy = false;
        systems.heard(RemoteSystem.GIFT_CARDS, outcome);
        var now = desk.now();
        switch (outcome) {
            case Outcome.Done(var balance) -> {
                current.record(new ValueEvent.Captured(use.key(), balance, now));
                counter.leave();
                balance.ifPresentOrElse(lookups::balance, lookups::askBalance);
                balance.ifPresent(money -> desk.say(new Notice.GiftCardMoved(money)));
            }
            case Outcome.Refused(var reason) -> {
                current.record(new ValueEvent.Refused(use.key(), reason, now));
                desk.say(reason == Refusal.WRONG_MODE ? new Notice.GiftCardModeDiffers()
                        : new Notice.GiftCardRefused(card.number().masked(), reason));
            }
            case Outcome.NotSent(var failure) -> {
                current.record(new ValueEvent.Refused(use.key(), Refusal.OTHER, now));
                desk.say(new Notice.SystemFailed(RemoteSystem.GIFT_CARDS, failure));
            }
            case Outcome.Unknown _ -> {
                current.record(new ValueEvent.BecameUnknown(use.key(), now));
                counter.leave();
                desk.say(new Notice.MoveInDoubt(card.number().masked()));
            }
        }
    }

    /// What a courier has heard of a use. That a move has not happened is worth knowing also when its customer has gone; that
    /// it has, only to whoever waits for the money.
    void heard(ValueInFlight value) {
        if (value.use().subject() instanceof ValueUse.OfCardMove(var number, var _, var _)) {
            switch (value.stage()) {
                case CAPTURED -> lookups.customer().map(Customer::id).filter(id -> value.use().customer().equals(
                        Optional.of(id))).ifPresent(_ -> desk.say(new Notice.GiftCardMovedAfterAll(number.masked())));
                case REFUSED -> desk.say(new Notice.GiftCardNotMoved(number.masked()));
                case HELD, CAPTURING, UNKNOWN, GIVING_BACK, GIVEN_BACK -> { }
            }
        }
    }
}
