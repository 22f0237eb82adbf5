package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.SaleId;

/// What the couriers hear of uses, of sales that may be long over.
final class UseAnswers {
    private final Desk desk;
    private final Journal journal;
    private final CurrentSale current;
    private final MemberLookups lookups;
    private final HoldDesk holds;

    UseAnswers(Desk desk, Journal journal, CurrentSale current, MemberLookups lookups, HoldDesk holds) {
        this.desk = desk;
        this.journal = journal;
        this.current = current;
        this.lookups = lookups;
        this.holds = holds;
    }

    /// The current sale's journal is written through its state; that of a finished one directly, if the event can
    /// follow what stands there.
    void record(SaleId sale, ValueEvent event) {
        if (current.id().equals(Optional.of(sale))) {
            current.record(event);
            var value = current.uses().find(event.key());
            if (event instanceof ValueEvent.GivenBack) {
                value.ifPresent(back -> lookups.askAgain(back.use().keeper()));
            }
            value.ifPresent(now -> tell(now, event));
        } else {
            var before = journal.read(sale).map(Journal.Stream::entries).map(Uses::of).orElse(Uses.NONE);
            var after = before.after(event);
            journal.append(sale, Journal.Page.of(List.of(new Journal.OfValue(event))));
            holds.told(before, List.of(event));
            after.find(event.key()).ifPresent(value -> {
                lookups.renew(value.use().keeper());
                tell(value, event);
            });
        }
    }

    private void tell(ValueInFlight value, ValueEvent event) {
        if (value.isShort() && event instanceof ValueEvent.Refused(var _, var reason, var _)) {
            desk.say(new Notice.ShortfallFound(value.amount(), reason));
        }
    }
}
