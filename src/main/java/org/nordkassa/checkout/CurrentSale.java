package org.nordkassa.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.Decision;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.SaleDecider;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;

/// The sale at hand. The only place that asks the decider; what it accepts is in the journal before it is the state,
/// and what cannot follow is found out before it is in the journal.
///
/// Value that has no place in the sale, as a discount or a tender, is given back in the same page in which it lost or
/// never got its place: at once where it was only held, by a message where it may have been taken. The one exception
/// is a capture under way, whose place is made by its answer. What can never go back is asked after by a message in the page
/// that says that its answer was lost.
final class CurrentSale {
    private record State(Sale sale, Uses uses) {}

    private final SaleDecider decider = new SaleDecider();
    private final Journal journal;
    private final Runnable onMessages;
    private final Runnable onValues;
    private final Duty duty;
    private Consumer<List<ValueEvent>> watcher = _ -> { };
    private State state = new State(new Sale.NotStarted(), Uses.NONE);

    /// @param onMessages told when messages were committed
    /// @param onValues told when something happened to value in flight, or the sale it is in was voided
    /// @param duty in whose name the sale goes on
    CurrentSale(Journal journal, Runnable onMessages, Runnable onValues, Duty duty) {
        this.journal = journal;
        this.onMessages = onMessages;
        this.onValues = onValues;
        this.duty = duty;
    }

    /// @param told what has happened to value in flight, once that is in the journal
    void watch(Consumer<List<ValueEvent>> told) {
        watcher = told;
    }

    Optional<Sale.Open> open() {
        return state.sale() instanceof Sale.Open open ? Optional.of(open) : Optional.empty();
    }

    /// The sale at hand, or the one just ended.
    Optional<SaleId> id() {
        return idOf(state.sale());
    }

    private static Optional<SaleId> idOf(Sale sale) {
        return switch (sale) {
            case Sale.NotStarted _ -> Optional.empty();
            case Sale.Open open -> Optional.of(open.start().id());
            case Sale.Completed completed -> Optional.of(completed.start().id());
            case Sale.Voided voided -> Optional.of(voided.start().id());
        };
    }

    Uses uses() {
        return state.uses();
    }

    /// A basket that costs nothing counts as paid before the cashier has said so.
    boolean wasBeingPaid() {
        return open().filter(sale -> !sale.tenders().isEmpty()).isPresent()
                || uses().byKey().values().stream()
                        .anyMatch(value -> value.use().isReturnable() && value.stage().mayBeTaken());
    }

    void resume(Journal.Stream stream) {
        state = new State(Replay.sale(stream), Uses.of(stream.entries()));
    }

    /// Applies the command to the open sale, or to a new one that begins with it, in one page.
    Optional<Rejection> applyOrBegin(Supplier<SaleStart> start, SaleCommand command) {
        return open().isPresent() ? apply(command) : begin(start.get(), command, List.of());
    }

    /// @param values what happens to value in flight in the same breath, once it is known in which sale
    Optional<Rejection> applyOrBegin(
            Supplier<SaleStart> start, SaleCommand command, Function<SaleId, List<ValueEvent>> values) {
        if (open().isPresent()) {
            return apply(List.of(command), values.apply(id().orElseThrow()));
        }
        var begun = start.get();
        return begin(begun, command, values.apply(begun.id()));
    }

    private Optional<Rejection> begin(SaleStart start, SaleCommand first, List<ValueEvent> values) {
        return apply(new State(new Sale.NotStarted(), Uses.NONE),
                List.of(new SaleCommand.StartSale(start), first), values);
    }

    /// Why a command would be refused, if it would.
    Optional<Rejection> check(SaleCommand command) {
        return switch (decider.decide(state.sale(), command)) {
            case Decision.Rejected(var reason) -> Optional.of(reason);
            case Decision.Accepted _ -> Optional.empty();
        };
    }

    /// @param values what happens to value in flight in the same breath
    Optional<Rejection> apply(SaleCommand command, ValueEvent... values) {
        return apply(List.of(command), List.of(values));
    }

    /// All of the commands, one after the other and in one page, or none of them.
    Optional<Rejection> apply(List<SaleCommand> commands, List<ValueEvent> values) {
        return apply(state, commands, values);
    }

    /// @param beside what happens at the till in the same breath
    Optional<Rejection> apply(SaleCommand command, TillEvent beside) {
        return apply(state, List.of(command), List.of(), new Beside(List.of(beside), List.of(), Optional.empty()));
    }

    /// Divides the sale and writes down the following one, in one transaction. That one is taken up when this one is over.
    ///
    /// @param opening what begins it
    /// @param held what it holds of the member's
    Optional<Rejection> divide(SaleCommand.SplitSale split, List<SaleCommand> opening, List<ValueEvent> held) {
        var nothing = new Sale.NotStarted();
        var next = switch (decide(nothing, opening)) {
            case Decision.Rejected(var reason) -> {
                throw new IllegalStateException("what is split off cannot begin: " + reason);
            }
            case Decision.Accepted(var events) -> Stream.concat(
                    inNameOfCashier(nothing, events).stream().<Journal.Entry>map(Journal.OfSale::new),
                    held.stream().map(this::inNameOfCashier).map(Journal.OfValue::new)).toList();
        };
        return apply(state, List.of(split), List.of(),
                new Beside(List.of(), List.of(), Optional.of(new Journal.Stream(split.into(), next))));
    }

    private Optional<Rejection> apply(State before, List<SaleCommand> commands, List<ValueEvent> values) {
        return apply(before, commands, values, Beside.NOTHING);
    }

    private Optional<Rejection> apply(State before, List<SaleCommand> commands, List<ValueEvent> values, Beside beside) {
        return switch (decide(before.sale(), commands)) {
            case Decision.Rejected(var reason) -> Optional.of(reason);
            case Decision.Accepted(var events) -> {
                commit(before, values, inNameOfCashier(before.sale(), events), beside);
                yield Optional.empty();
            }
        };
    }

    /// All of the commands, one after the other, or none of them.
    private Decision decide(Sale before, List<SaleCommand> commands) {
        var events = new ArrayList<SaleEvent>();
        var after = before;
        for (var command : commands) {
            switch (decider.decide(after, command)) {
                case Decision.Rejected rejected -> {
                    return rejected;
                }
                case Decision.Accepted(var accepted) -> {
                    events.addAll(accepted);
                    after = evolve(after, accepted);
                }
            }
        }
        return new Decision.Accepted(events);
    }

    /// Who goes on with a sale of somebody else's takes it over by that.
    private List<SaleEvent> inNameOfCashier(Sale before, List<SaleEvent> events) {
        var had = before instanceof Sale.Open open ? open.cashier() : Optional.<String>empty();
        var other = duty.cashier().filter(cashier -> !had.equals(Optional.of(cashier)));
        if (other.isEmpty() || events.isEmpty()) {
            return events;
        }
        var named = new ArrayList<>(events);
        named.add(events.getFirst() instanceof SaleEvent.SaleStarted ? 1 : 0,
                new SaleEvent.CashierTookOver(other.get(), events.getFirst().at()));
        return named;
    }

    /// What happens to value in flight alone.
    void record(ValueEvent... values) {
        record(List.of(values), List.of());
    }

    /// @param told who has to be told
    void record(List<ValueEvent> values, List<OutgoingMessage> told) {
        commit(state, values, List.of(), new Beside(List.of(), told, Optional.empty()));
    }

    /// Nobody waits for an answer any more, and yet a capture has none: the till was cut off, or the answer could not
    /// be written down. What has a place in the sale is asked after when the sale is paid, what has none goes back.
    void recover(Instant at) {
        var unanswered = uses().at(Stage.CAPTURING)
                .map(value -> new ValueEvent.BecameUnknown(value.use().key(), at)).toList();
        if (!unanswered.isEmpty()) {
            record(unanswered.toArray(ValueEvent[]::new));
        }
    }

    /// Completes a paid sale under the next receipt number.
    ///
    /// @param messages who has to be told
    /// @param beside what happens at the till with it
    Sale.Completed complete(Instant at, List<OutgoingMessage> messages, List<TillEvent> beside) {
        var start = open().orElseThrow().start();
        var after = new AtomicReference<Sale>();
        journal.complete(start.id(), start.till(), number -> {
            var event = completed(number, at);
            after.set(decider.evolve(state.sale(), event));
            return new Journal.Page(Stream.concat(Stream.of(new Journal.OfSale(event)),
                    beside.stream().<Journal.Entry>map(Journal.OfTill::new)).toList(), messages);
        });
        state = new State(after.get(), uses());
        onMessages.run();
        return (Sale.Completed) state.sale();
    }

    private SaleEvent completed(ReceiptNumber number, Instant at) {
        return switch (decider.decide(state.sale(), new SaleCommand.CompleteSale(number, at))) {
            case Decision.Accepted(var events) -> events.getFirst();
            case Decision.Rejected(var reason) -> throw new IllegalStateException("cannot complete: " + reason);
        };
    }

    /// @param begun another sale that begins in the same breath
    private record Beside(List<TillEvent> till, List<OutgoingMessage> messages, Optional<Journal.Stream> begun) {
        static final Beside NOTHING = new Beside(List.of(), List.of(), Optional.empty());
    }

    private void commit(State before, List<ValueEvent> unnamed, List<SaleEvent> events, Beside beside) {
        if (events.isEmpty() && unnamed.isEmpty()) {
            return;
        }
        var values = unnamed.stream().map(this::inNameOfCashier).toList();
        var sale = evolve(before.sale(), events);
        var id = idOf(sale).orElseThrow();
        var uses = before.uses().after(values);
        var at = Stream.concat(events.stream().map(SaleEvent::at), values.stream().map(ValueEvent::at))
                .findFirst().orElseThrow();
        var strays = Strays.of(sale, uses);
        var released = strays.stream().map(value -> Strays.release(value, at)).toList();
        var messages = Stream.of(Strays.returned(strays), Strays.goingOn(values, uses), beside.messages().stream())
                .flatMap(part -> part).toList();
        var entries = Stream.<Stream<Journal.Entry>>of(values.stream().map(Journal.OfValue::new),
                released.stream().map(Journal.OfValue::new), events.stream().map(Journal.OfSale::new),
                beside.till().stream().map(Journal.OfTill::new)).flatMap(part -> part).toList();
        var page = new Journal.Page(entries, messages);
        beside.begun().ifPresentOrElse(begun -> journal.divide(id, page, begun), () -> journal.append(id, page));
        state = new State(sale, uses.after(released));
        watcher.accept(Stream.concat(values.stream(), released.stream()).toList());
        boolean isOver = !(sale instanceof Sale.Open);
        if (isOver || !values.isEmpty() || !released.isEmpty()) {
            onValues.run();
        }
        if (!messages.isEmpty()) {
            onMessages.run();
        }
    }

    private ValueEvent inNameOfCashier(ValueEvent event) {
        return event instanceof ValueEvent.Held(var use, var at)
                ? new ValueEvent.Held(use.by(duty.cashier().orElse("")), at) : event;
    }

    private Sale evolve(Sale before, List<SaleEvent> events) {
        var after = before;
        for (var event : events) {
            after = decider.evolve(after, event);
        }
        return after;
    }
}
