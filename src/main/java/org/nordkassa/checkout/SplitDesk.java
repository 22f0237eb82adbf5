package org.nordkassa.checkout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Portion;
import org.nordkassa.sale.Pricing.AppliedDiscount;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.Split;

/// Divides a sale in two, so that a second gift card can be used where a sale takes one. What leaves stands in the journal as
/// a sale of its own from that moment on.
final class SplitDesk {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CurrentSale current;
    private final CardTenders cards;
    private final CardOnCounter counter;
    private final Runnable onSplit;
    private Optional<GiftCardNumber> next = Optional.empty();

    /// @param onSplit told after a sale was divided
    SplitDesk(Desk desk, CheckoutPorts ports, CurrentSale current, CardTenders cards, CardOnCounter counter,
            Runnable onSplit) {
        this.desk = desk;
        this.ports = ports;
        this.current = current;
        this.cards = cards;
        this.counter = counter;
        this.onSplit = onSplit;
    }

    void split(List<Portion> leaving) {
        var sale = current.open();
        if (sale.isEmpty()) {
            desk.say(new Notice.CommandRejected(new Rejection.NoOpenSale()));
            return;
        }
        var split = isSettled(sale.get()) ? Split.of(sale.get(), leaving) : Optional.<Split>empty();
        if (split.isEmpty()) {
            desk.say(new Notice.CommandRejected(new Rejection.CannotBeSplit()));
        } else {
            divide(split.get());
        }
    }

    /// Not while a terminal takes money for the whole, or a use of the whole has been marked.
    private boolean isSettled(Sale.Open sale) {
        return cards.onTerminal().isEmpty() && sale.discounts().stream().flatMap(discount -> UseKeys.of(discount).stream())
                .flatMap(key -> current.uses().find(key).stream()).allMatch(value -> value.stage() == Stage.HELD);
    }

    private void divide(Split split) {
        var now = desk.now();
        var id = new SaleId(ports.ids().next());
        var keys = new HashMap<String, String>();
        var opening = split.opening(split.start(id, now), key -> keys.computeIfAbsent(key, _ -> ports.ids().next().toString()));
        var held = split.rest().discounts().stream().flatMap(applied -> held(applied, keys, id).stream())
                .<ValueEvent>map(use -> new ValueEvent.Held(use, now)).toList();
        current.divide(new SaleCommand.SplitSale(id, split.leaving(), now), opening, held).ifPresentOrElse(
                reason -> desk.say(new Notice.CommandRejected(reason)), () -> {
                    next = counter.refused();
                    counter.leave();
                    onSplit.run();
                });
    }

    private Optional<ValueUse> held(AppliedDiscount applied, Map<String, String> keys, SaleId id) {
        return UseKeys.of(applied.discount()).flatMap(current.uses()::find).map(ValueInFlight::use).map(use ->
                new ValueUse(keys.get(use.key()), use.subject(), applied.amount(), id, use.customer()));
    }

    /// The card that was refused in the first part is asked for when its turn has come.
    void takenUp() {
        var card = next;
        next = Optional.empty();
        card.ifPresent(number -> counter.ask(number.value(), Optional.empty()));
    }
}
