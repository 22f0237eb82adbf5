package org.nordkassa.checkout;

import java.util.Optional;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.sale.Sale;

/// Takes up a sale that stands in the journal, on the same line, with the same member: the one from before the till was
/// closed, or the one that was split off the sale just ended.
final class TakingUp {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CurrentSale current;
    private final Basket basket;
    private final MemberLookups lookups;
    private final CardTenders cards;
    private final HoldDesk holds;
    private final Runnable settle;
    private boolean owed;

    /// @param settle ends the sale, if it is paid
    TakingUp(Desk desk, CheckoutPorts ports, CurrentSale current, Basket basket, MemberLookups lookups,
            CardTenders cards, HoldDesk holds, Runnable settle) {
        this.desk = desk;
        this.ports = ports;
        this.current = current;
        this.basket = basket;
        this.lookups = lookups;
        this.cards = cards;
        this.holds = holds;
        this.settle = settle;
    }

    /// What was being taken from a gift card when the till was closed is given back; a benefit's or check's fate is asked
    /// after when the sale is paid.
    void fromBefore() {
        ports.journal().unfinished().ifPresent(stream -> {
            takeUp(stream).ifPresent(sale -> {
                desk.say(new Notice.SaleResumed());
                ports.journal().openEnds().cardPayments().stream()
                        .filter(payment -> payment.sale().equals(sale.start().id())).forEach(cards::resume);
            });
            current.recover(desk.now());
            if (current.wasBeingPaid()) {
                settle.run();
            }
        });
    }

    /// Whether the journal could not be read when the rest of a sale was to be taken up.
    boolean isOwed() {
        return owed;
    }

    /// @return whether there was one
    boolean following() {
        owed = true;
        var waiting = ports.journal().unfinished().flatMap(this::takeUp);
        owed = false;
        waiting.ifPresent(_ -> holds.ask());
        return waiting.isPresent();
    }

    private Optional<Sale.Open> takeUp(Journal.Stream stream) {
        current.resume(stream);
        current.open().ifPresent(sale -> {
            basket.resume(sale);
            sale.customer().flatMap(ref -> ports.customers().byId(new CustomerId(ref.id()))).ifPresent(lookups::ask);
        });
        return current.open();
    }
}
