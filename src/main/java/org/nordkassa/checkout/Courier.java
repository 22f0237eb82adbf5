package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.Delivery;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.Outbox.Waiting;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.OutgoingMessage;
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

/// Carries waiting messages to one remote system, in order, until each has arrived.
///
/// A system that does not answer is tried again after 1, 2, 4 ... seconds, five minutes at the most, or when it asks us
/// to. A message it does not accept is put aside for a person, and the next one goes on.
final class Courier implements Runnable {
    private static final System.Logger LOG = System.getLogger(Courier.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_FAULTS = 5;

    private final RemoteSystem system;
    private final CheckoutPorts ports;
    private final Conductor conductor;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean closing;

    Courier(RemoteSystem system, CheckoutPorts ports, Conductor conductor) {
        this.system = system;
        this.ports = ports;
        this.conductor = conductor;
    }

    /// There may be something to carry.
    void call() {
        calls.release();
    }

    /// No further message is taken up.
    void close() {
        closing = true;
    }

    @Override
    public void run() {
        try {
            while (!closing && !Thread.currentThread().isInterrupted()) {
                if (!carryOne()) {
                    calls.tryAcquire(1, TimeUnit.SECONDS);
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    boolean carryOne() throws InterruptedException {
        try {
            var next = ports.outbox().next(system, ports.clock().instant());
            if (next.isPresent()) {
                settle(next.get(), carried(next.get()));
                conductor.backlogChanged();
            }
            return next.isPresent();
        } catch (RuntimeException fault) {
            if (!closing) {
                LOG.log(System.Logger.Level.ERROR,
                        "fault " + FaultCode.of(fault) + " while sending to " + system, fault);
                TimeUnit.SECONDS.sleep(1);
            }
            return false;
        }
    }

    /// A fault of ours over one message must not keep the others from arriving: it is tried a few times like any other,
    /// then put aside.
    private Delivery carried(Waiting waiting) throws InterruptedException {
        try {
            return carry(waiting.message());
        } catch (JournalUnavailable unreadable) {
            throw unreadable;
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "fault " + FaultCode.of(fault) + " over a message to " + system, fault);
            return new NotDelivered(waiting.attempts() < MOST_FAULTS
                    ? new RemoteFailure.Nonsense() : new RemoteFailure.NotAccepted(0));
        }
    }

    private void settle(Waiting waiting, Delivery delivery) {
        switch (delivery) {
            case Delivered() -> {
                ports.outbox().sent(waiting.id());
                conductor.heard(system, Optional.empty());
            }
            case NotDelivered(var failure) when failure instanceof RemoteFailure.NotAccepted -> {
                ports.outbox().refused(waiting.id(), failure);
                conductor.heard(system, Optional.empty());
            }
            case NotDelivered(var failure) -> {
                ports.outbox().tryAgain(waiting.id(), notBefore(waiting, failure), failure);
                conductor.heard(system, Optional.of(failure));
            }
        }
    }

    private Instant notBefore(Waiting waiting, RemoteFailure failure) {
        var doubled = Duration.ofSeconds(1L << Math.min(waiting.attempts(), 10));
        var wait = failure instanceof RemoteFailure.TooManyRequests(var asked) ? asked.orElse(doubled) : doubled;
        return ports.clock().instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private Delivery carry(OutgoingMessage message) throws InterruptedException {
        return switch (message) {
            case OutgoingMessage.TellSale(var _, var sale) -> tellSale(sale);
            case OutgoingMessage.TellCustomer(var _, var customer) -> tellCustomer(customer);
            case OutgoingMessage.CaptureUse(var _, var sale, var key) -> capture(sale, key);
            case OutgoingMessage.GiveBackUse(var _, var sale, var key) -> giveBack(sale, key);
        };
    }

    private Delivery tellSale(SaleId id) {
        var correspondent = ports.correspondent(system);
        var stream = ports.journal().read(id);
        if (correspondent.isEmpty() || stream.isEmpty()) {
            return new NotDelivered(new RemoteFailure.NotSetUp());
        }
        return Replay.sale(stream.get()) instanceof Sale.Completed sale
                ? correspondent.get().tellSale(sale, sale.customer().flatMap(ref -> customer(new CustomerId(ref.id()))))
                : new Delivered();
    }

    /// A customer who has been erased since is nobody to tell of.
    private Delivery tellCustomer(CustomerId id) {
        return ports.correspondent(system)
                .map(correspondent -> customer(id).map(correspondent::tellCustomer).orElseGet(Delivered::new))
                .orElseGet(() -> new NotDelivered(new RemoteFailure.NotSetUp()));
    }

    private Optional<Customer> customer(CustomerId id) {
        return ports.customers().byId(id);
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
                yield new NotDelivered(new RemoteFailure.NotAccepted(0));
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
        return value.isEmpty() ? new Delivered() : new NotDelivered(new RemoteFailure.NotSetUp());
    }

    private ValueKeeper keeper() {
        return ports.keeper(system).orElseThrow();
    }

    private Optional<Customer> owner(ValueInFlight value) {
        return value.use().customer().flatMap(this::customer);
    }

    /// What came of it is in the journal before the message leaves the outbox: sending it once more does no harm, to
    /// forget the answer would.
    private Delivery told(SaleId sale, ValueEvent event) throws InterruptedException {
        conductor.recordFor(sale, event);
        return new Delivered();
    }
}
