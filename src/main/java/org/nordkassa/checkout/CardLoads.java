package org.nordkassa.checkout;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.CardLoad;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;

/// Sells gift cards and tops them up. The card is asked about first, so that none that is void or of another currency
/// gets into the basket; the money is put on it when the sale is paid, under a key that is in the journal by then.
final class CardLoads {
    static final String SKU = "GIFT-CARD";

    /// Adds a line to the open sale, or to one that it begins, together with what it holds.
    interface Selling {
        Optional<Rejection> sell(Item item, Quantity quantity, Function<SaleId, ValueEvent> held);
    }

    private final Desk desk;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private final CurrentSale current;
    private final Systems systems;
    private final Selling selling;
    private final AtomicInteger asking = new AtomicInteger();

    CardLoads(Desk desk, CheckoutPorts ports, CheckoutSettings settings, CurrentSale current, Systems systems,
            Selling selling) {
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
        this.current = current;
        this.systems = systems;
        this.selling = selling;
    }

    void load(String text, Money amount) {
        var number = GiftCardNumber.parse(text);
        if (number.isEmpty()) {
            desk.say(new Notice.NotAGiftCardNumber());
        } else if (!amount.isPositive()) {
            desk.say(new Notice.CommandRejected(new Rejection.AmountNotPositive()));
        } else if (isInBasket(number.get())) {
            desk.say(new Notice.GiftCardInBasket(number.get().masked()));
        } else if (ports.giftCards().isEmpty()) {
            desk.say(new Notice.SystemFailed(RemoteSystem.GIFT_CARDS, new RemoteFailure.NotSetUp()));
        } else {
            ask(ports.giftCards().get(), number.get(), amount);
        }
    }

    private boolean isInBasket(GiftCardNumber number) {
        return current.uses().byKey().values().stream().anyMatch(value ->
                value.use().subject().equals(new ValueUse.OfCardLoad(number))
                        && current.open().stream().flatMap(sale -> sale.lines().stream())
                                .anyMatch(line -> UseKeys.of(line).equals(Optional.of(value.use().key()))));
    }

    private void ask(GiftCards server, GiftCardNumber number, Money amount) {
        int mine = asking.incrementAndGet();
        desk.<Answer<Optional<GiftCard>>>inBackground(() -> server.card(number, Optional.empty()),
                new Answer.Failed<>(new RemoteFailure.Nonsense()), answer -> {
                    systems.heard(RemoteSystem.GIFT_CARDS, answer);
                    if (mine == asking.get()) {
                        heard(number, amount, answer);
                    }
                });
    }

    private void heard(GiftCardNumber number, Money amount, Answer<Optional<GiftCard>> answer) {
        switch (answer) {
            case Answer.Failed<Optional<GiftCard>>(var failure) ->
                    desk.say(new Notice.SystemFailed(RemoteSystem.GIFT_CARDS, failure));
            case Answer.Answered<Optional<GiftCard>>(var card) -> card.flatMap(this::refusal).ifPresentOrElse(
                    reason -> desk.say(new Notice.GiftCardRefused(number.masked(), reason)), () -> add(number, amount));
        }
    }

    private Optional<Refusal> refusal(GiftCard card) {
        if (!card.balance().getCurrencyUnit().equals(settings.shop().country().currency())) {
            return Optional.of(Refusal.OTHER_CURRENCY);
        }
        if (card.expires().filter(settings.day(desk.now())::isAfter).isPresent()) {
            return Optional.of(Refusal.EXPIRED);
        }
        return card.redeemable() ? Optional.empty() : Optional.of(Refusal.BLOCKED);
    }

    private void add(GiftCardNumber number, Money amount) {
        var key = ports.ids().next().toString();
        var item = new Item(SKU, number.masked(), amount, new VatRate(0), Unit.PIECE, "",
                new ItemKind.OnGiftCard(new CardLoad(number.masked(), key)));
        selling.sell(item, Quantity.pieces(1), sale ->
                new ValueEvent.Held(new ValueUse(key, new ValueUse.OfCardLoad(number), amount, sale, Optional.empty()),
                        desk.now())).ifPresent(reason -> desk.say(new Notice.CommandRejected(reason)));
    }
}
