package org.nordkassa.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.SaleId;

/// Writes down what becomes of uses of sales that may be long over.
final class PastSales {
    private static final System.Logger LOG = System.getLogger(PastSales.class.getName());

    private final Journal journal;
    private final CurrentSale current;
    private final MemberLookups lookups;
    private final HoldDesk holds;

    PastSales(Journal journal, CurrentSale current, MemberLookups lookups, HoldDesk holds) {
        this.holds = holds;
        this.journal = journal;
        this.current = current;
        this.lookups = lookups;
    }

    /// The current sale's journal is written through its state; that of a finished one directly, if the event can
    /// follow what stands there. What a person has settled meanwhile stays as the person said.
    ///
    /// @return how far the use has come by that; empty where it was settled before
    Optional<ValueInFlight> record(SaleId sale, ValueEvent event) {
        var value = uses(sale).find(event.key());
        if (value.filter(before -> !canFollow(before, event)).isPresent()) {
            LOG.log(System.Logger.Level.WARNING, "an answer came after a person had settled its use");
            return Optional.empty();
        }
        var before = value.orElseThrow(() -> new IllegalStateException("no such value in flight: " + event.key()));
        var keeper = before.use().keeper();
        if (isCurrent(sale)) {
            current.record(event);
            if (event instanceof ValueEvent.GivenBack || !before.use().isReturnable()) {
                lookups.askAgain(keeper);
            }
        } else {
            journal.append(sale, Journal.Page.of(List.of(new Journal.OfValue(event))));
            holds.told(uses(sale), List.of(event));
            lookups.renew(keeper);
        }
        return Optional.of(before.after(event));
    }

    private static boolean canFollow(ValueInFlight before, ValueEvent event) {
        return switch (before.stage()) {
            case UNKNOWN, CAPTURING, HELD -> true;
            case GIVING_BACK -> event instanceof ValueEvent.GivenBack;
            case CAPTURED, REFUSED, GIVEN_BACK -> false;
        };
    }

    /// A use whose fate is unknown is to be undone, with the sale as it is.
    void giveBack(ValueUse use, Instant at) {
        var intent = new ValueEvent.GiveBackIntended(use.key(), at);
        var message = new OutgoingMessage.GiveBackUse(use.keeper(), use.sale(), use.key());
        if (isCurrent(use.sale())) {
            current.record(List.of(intent), List.of(message));
        } else {
            journal.append(use.sale(), new Journal.Page(List.of(new Journal.OfValue(intent)), List.of(message)));
            holds.told(uses(use.sale()), List.of(intent));
        }
    }

    /// A message that ought to be there.
    void tell(SaleId sale, OutgoingMessage message) {
        journal.append(sale, new Journal.Page(List.of(), List.of(message)));
    }

    private boolean isCurrent(SaleId sale) {
        return current.id().equals(Optional.of(sale));
    }

    private Uses uses(SaleId sale) {
        return isCurrent(sale) ? current.uses()
                : journal.read(sale).map(Journal.Stream::entries).map(Uses::of).orElse(Uses.NONE);
    }
}
