package org.nordkassa.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.Delivery;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.Correspondent.Told;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.Outbox.Waiting;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.ValueKeeper;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleId;

/// What each kind of message comes to at one system. What is sent is read from journal and register now, so that a message
/// that waits says what is true when it leaves.
final class Deliveries {
    private static final NotDelivered NOT_SET_UP = new NotDelivered(new RemoteFailure.NotSetUp());

    private final RemoteSystem system;
    private final CheckoutPorts ports;
    private final Conductor conductor;

    Deliveries(RemoteSystem system, CheckoutPorts ports, Conductor conductor) {
        this.system = system;
        this.ports = ports;
        this.conductor = conductor;
    }

    /// How many messages may leave together at most.
    int mostAtOnce() {
        return ports.correspondent(system).map(Correspondent::mostAtOnce).orElse(1);
    }

    /// As many from the head of the queue as can leave together: sales, or customers.
    List<Waiting> together(List<Waiting> due) {
        var kind = due.getFirst().message().kind();
        int most = switch (kind) {
            case TELL_SALE -> ports.correspondent(system).map(Correspondent::mostSalesAtOnce).orElse(1);
            case TELL_CUSTOMER -> mostAtOnce();
            case TELL_JOINING, TELL_PRODUCTS, CAPTURE_USE, GIVE_BACK_USE -> 1;
        };
        return due.stream().takeWhile(waiting -> waiting.message().kind() == kind).limit(most).toList();
    }

    /// @param load what [#together] has put together
    /// @return one for each
    List<Delivery> carry(List<Waiting> load) throws InterruptedException {
        var first = load.getFirst();
        return switch (first.message()) {
            case OutgoingMessage.TellSale _ -> tellSales(load);
            case OutgoingMessage.TellCustomer _ -> tellCustomers(load);
            case OutgoingMessage.TellJoining(var _, var id) -> List.of(tellJoining(id, first));
            case OutgoingMessage.TellProducts _ -> List.of(ports.correspondent(system)
                    .map(correspondent -> correspondent.tellProducts(ports.shelf())).orElse(NOT_SET_UP));
            case OutgoingMessage.CaptureUse(var _, var sale, var key) -> List.of(capture(sale, key));
            case OutgoingMessage.GiveBackUse(var _, var sale, var key) -> List.of(giveBack(sale, key));
        };
    }

    private List<Delivery> tellSales(List<Waiting> load) {
        return tell(load, waiting -> waiting.message() instanceof OutgoingMessage.TellSale(var _, var id, var _)
                ? completed(id).map(sale -> new Told(sale, sale.customer().flatMap(ref -> customer(ref.id()))))
                : Optional.<Told>empty(), Correspondent::tellSales);
    }

    private Optional<Sale.Completed> completed(SaleId id) {
        var stream = ports.journal().read(id)
                .orElseThrow(() -> new IllegalStateException("a message about a sale that is not in the journal"));
        return Replay.sale(stream) instanceof Sale.Completed sale ? Optional.of(sale) : Optional.empty();
    }

    private List<Delivery> tellCustomers(List<Waiting> load) {
        return tell(load, waiting -> waiting.message() instanceof OutgoingMessage.TellCustomer(var _, var id)
                ? ports.customers().byId(id) : Optional.<Customer>empty(), Correspondent::tellCustomers);
    }

    private interface Telling<T> {
        List<Delivery> tell(Correspondent correspondent, List<T> subjects);
    }

    /// What has no subject any more, such as a customer who has been erased since, is nothing to tell of.
    private <T> List<Delivery> tell(
            List<Waiting> load, Function<Waiting, Optional<T>> subject, Telling<T> telling) {
        var correspondent = ports.correspondent(system);
        if (correspondent.isEmpty()) {
            return load.stream().<Delivery>map(_ -> NOT_SET_UP).toList();
        }
        var subjects = load.stream().map(subject).toList();
        var there = subjects.stream().flatMap(Optional::stream).toList();
        var answers = there.isEmpty() ? List.<Delivery>of() : telling.tell(correspondent.get(), there);
        var all = new ArrayList<Delivery>();
        int next = 0;
        for (var one : subjects) {
            all.add(one.isPresent() ? answers.get(next++) : new Delivered());
        }
        return all;
    }

    private Delivery tellJoining(CustomerId id, Waiting waiting) {
        return ports.correspondent(system).map(correspondent -> ports.customers().byId(id)
                .map(customer -> correspondent.tellJoining(customer, waiting.since()))
                .orElseGet(Delivered::new)).orElse(NOT_SET_UP);
    }

    private Optional<Customer> customer(String id) {
        return ports.customers().byId(new CustomerId(id));
    }

    private Delivery capture(SaleId sale, String key) throws InterruptedException {
        conductor.awaitCapture(key);
        var value = value(sale, key, Stage.UNKNOWN);
        if (value.isEmpty() || ports.keeper(system).isEmpty()) {
            return nothingToDo(value);
        }
        var now = ports.clock().instant();
        return switch (keeper().capture(value.get().use(), value.get().amount(), owner(value.get()))) {
            case Outcome.Done(var left) -> told(sale, new ValueEvent.Captured(key, left, now));
            case Outcome.Refused(var reason) -> {
                told(sale, new ValueEvent.Refused(key, reason, now));
                // A shortfall has a list of its own, and of a move that did not happen nothing is left to do.
                boolean isAllSaid = value.get().offline() || !value.get().use().isReturnable();
                yield isAllSaid ? new Delivered() : new NotDelivered(new RemoteFailure.NotAccepted(0));
            }
            case Outcome.NotSent(var failure) -> new NotDelivered(failure);
            case Outcome.Unknown(var failure) -> new NotDelivered(failure);
        };
    }

    private Delivery giveBack(SaleId sale, String key) throws InterruptedException {
        conductor.awaitCapture(key);
        var value = value(sale, key, Stage.GIVING_BACK);
        if (value.isEmpty() || ports.keeper(system).isEmpty()) {
            return nothingToDo(value);
        }
        return switch (keeper().giveBack(value.get().use(), value.get().amount(), owner(value.get()))) {
            case Outcome.Done _ -> told(sale, new ValueEvent.GivenBack(key, ports.clock().instant()));
            case Outcome.Refused _ -> new NotDelivered(new RemoteFailure.NotAccepted(0));
            case Outcome.NotSent(var failure) -> new NotDelivered(failure);
            case Outcome.Unknown(var failure) -> new NotDelivered(failure);
        };
    }

    /// The use, if it is still waiting for what the message asks.
    private Optional<ValueInFlight> value(SaleId sale, String key, Stage stage) {
        return ports.journal().read(sale).map(Journal.Stream::entries).map(Uses::of).flatMap(uses -> uses.find(key))
                .filter(value -> value.stage() == stage);
    }

    private static Delivery nothingToDo(Optional<ValueInFlight> value) {
        return value.isEmpty() ? new Delivered() : NOT_SET_UP;
    }

    private ValueKeeper keeper() {
        return ports.keeper(system).orElseThrow();
    }

    private Optional<Customer> owner(ValueInFlight value) {
        return value.use().customer().flatMap(ports.customers()::byId);
    }

    /// What came of it is in the journal before the message leaves the outbox: sending it once more does no harm, to
    /// forget the answer would.
    private Delivery told(SaleId sale, ValueEvent event) throws InterruptedException {
        conductor.recordFor(sale, event);
        return new Delivered();
    }
}
