package org.nordkassa.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.Decision;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.SaleDecider;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.Tender;

/// The sale at hand. The only place that asks the decider; what it accepts is in the journal before it is the state.
///
/// What leaves the basket takes its value along: a use that was only held is given back at once, one that may have been
/// taken is given back by a message in the same transaction.
final class CurrentSale {
    private final SaleDecider decider = new SaleDecider();
    private final Journal journal;
    private final Runnable onMessages;
    private Sale sale = new Sale.NotStarted();
    private Uses uses = Uses.NONE;

    /// @param onMessages told when messages were committed
    CurrentSale(Journal journal, Runnable onMessages) {
        this.journal = journal;
        this.onMessages = onMessages;
    }

    Optional<Sale.Open> open() {
        return sale instanceof Sale.Open open ? Optional.of(open) : Optional.empty();
    }

    /// The sale at hand, or the one just ended.
    Optional<SaleId> id() {
        return switch (sale) {
            case Sale.NotStarted _ -> Optional.empty();
            case Sale.Open open -> Optional.of(open.start().id());
            case Sale.Completed completed -> Optional.of(completed.start().id());
            case Sale.Voided voided -> Optional.of(voided.start().id());
        };
    }

    Uses uses() {
        return uses;
    }

    void resume(Journal.Stream stream) {
        sale = Replay.sale(stream);
        uses = Uses.of(stream.entries());
    }

    /// Begins a sale where none is open.
    void begin(SaleStart start) {
        if (open().isEmpty()) {
            uses = Uses.NONE;
            sale = new Sale.NotStarted();
            commit(start.id(), List.of(new SaleEvent.SaleStarted(start)), List.of(), List.of());
        }
    }

    /// Why a command would be refused, if it would.
    Optional<Rejection> check(SaleCommand command) {
        return switch (decider.decide(sale, command)) {
            case Decision.Rejected(var reason) -> Optional.of(reason);
            case Decision.Accepted _ -> Optional.empty();
        };
    }

    /// @param values what happens to value in flight in the same breath
    Optional<Rejection> apply(SaleCommand command, ValueEvent... values) {
        return switch (decider.decide(sale, command)) {
            case Decision.Rejected(var reason) -> Optional.of(reason);
            case Decision.Accepted(var events) -> {
                var id = id().orElseThrow();
                var released = released(events);
                var all = Stream.concat(Stream.of(values), released.stream().flatMap(value -> release(value, command.at())));
                commit(id, events, all.toList(), released.stream().flatMap(value -> giveBack(id, value)).toList());
                yield Optional.empty();
            }
        };
    }

    /// What happens to value in flight alone.
    void record(List<ValueEvent> values, List<OutgoingMessage> messages) {
        commit(id().orElseThrow(), List.of(), values, messages);
    }

    /// Gives a use back that has no place in the basket.
    void giveBack(ValueInFlight value, Instant at) {
        record(release(value, at).toList(), giveBack(id().orElseThrow(), value).toList());
    }

    /// Completes a paid sale under the next receipt number.
    ///
    /// @param messages who has to be told
    Sale.Completed complete(Instant at, List<OutgoingMessage> messages) {
        var start = open().orElseThrow().start();
        var event = new AtomicReference<SaleEvent>();
        journal.complete(start.id(), start.till(), number -> {
            event.set(completed(number, at));
            return new Journal.Page(List.of(new Journal.OfSale(event.get())), messages);
        });
        sale = decider.evolve(sale, event.get());
        onMessages.run();
        return (Sale.Completed) sale;
    }

    private SaleEvent completed(ReceiptNumber number, Instant at) {
        return switch (decider.decide(sale, new SaleCommand.CompleteSale(number, at))) {
            case Decision.Accepted(var events) -> events.getFirst();
            case Decision.Rejected(var reason) -> throw new IllegalStateException("cannot complete: " + reason);
        };
    }

    private void commit(
            SaleId id, List<SaleEvent> events, List<ValueEvent> values, List<OutgoingMessage> messages) {
        if (events.isEmpty() && values.isEmpty()) {
            return;
        }
        var entries = new ArrayList<Journal.Entry>();
        values.forEach(event -> entries.add(new Journal.OfValue(event)));
        events.forEach(event -> entries.add(new Journal.OfSale(event)));
        journal.append(id, new Journal.Page(entries, messages));
        if (!messages.isEmpty()) {
            onMessages.run();
        }
        for (var event : values) {
            uses = uses.after(event);
        }
        for (var event : events) {
            sale = decider.evolve(sale, event);
        }
    }

    /// The uses whose discount or tender goes with these events.
    private List<ValueInFlight> released(List<SaleEvent> events) {
        return events.stream().flatMap(this::keysReleased).flatMap(key -> uses.find(key).stream()).toList();
    }

    private Stream<String> keysReleased(SaleEvent event) {
        var open = open().orElseThrow();
        return switch (event) {
            case SaleEvent.DiscountRemoved(var id, var _) -> open.discount(id).flatMap(CurrentSale::useKey).stream();
            case SaleEvent.TenderRemoved(var id, var _) -> open.tender(id).flatMap(CurrentSale::useKey).stream();
            case SaleEvent.SaleVoided _ -> uses.byKey().keySet().stream();
            case SaleEvent.SaleStarted _, SaleEvent.LineAdded _, SaleEvent.QuantityChanged _, SaleEvent.LineRemoved _,
                    SaleEvent.DiscountGiven _, SaleEvent.CustomerAttached _, SaleEvent.CustomerDetached _,
                    SaleEvent.TenderTaken _, SaleEvent.SaleCompleted _ -> Stream.empty();
        };
    }

    static Optional<String> useKey(Discount discount) {
        return discount.origin() instanceof DiscountOrigin.MemberOffer(var _, var _, var key)
                ? Optional.of(key) : Optional.empty();
    }

    static Optional<String> useKey(Tender tender) {
        return switch (tender) {
            case Tender.GiftCard card -> Optional.of(card.useKey());
            case Tender.CustomerBalance balance -> Optional.of(balance.useKey());
            case Tender.Cash _, Tender.Card _ -> Optional.empty();
        };
    }

    private static Stream<ValueEvent> release(ValueInFlight value, Instant at) {
        var key = value.use().key();
        return switch (value.stage()) {
            case HELD -> Stream.of(new ValueEvent.GivenBack(key, at));
            case CAPTURING, CAPTURED, UNKNOWN -> Stream.of(new ValueEvent.GiveBackIntended(key, at));
            case REFUSED, GIVING_BACK, GIVEN_BACK -> Stream.of();
        };
    }

    private static Stream<OutgoingMessage> giveBack(SaleId sale, ValueInFlight value) {
        return switch (value.stage()) {
            case CAPTURING, CAPTURED, UNKNOWN -> Stream.of(
                    new OutgoingMessage.GiveBackUse(value.use().keeper(), sale, value.use().key()));
            case HELD, REFUSED, GIVING_BACK, GIVEN_BACK -> Stream.of();
        };
    }
}
