package org.nordkassa.checkout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.Delivery;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.Outbox.Waiting;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;

/// Carries waiting messages to one remote system, in the order of each lane, until each has arrived.
///
/// A system that does not answer is tried again after 1, 2, 4 ... seconds, five minutes at the most, or when it asks us
/// to. A message it does not accept is put aside for a person, and those of other lanes go on.
final class Courier implements Runnable {
    private static final System.Logger LOG = System.getLogger(Courier.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_FAULTS = 5;

    private final RemoteSystem system;
    private final CheckoutPorts ports;
    private final Conductor conductor;
    private final Deliveries deliveries;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean closing;
    /// How many of a load that failed as a whole still go one by one. Used by the courier's thread alone.
    private int singly;

    Courier(RemoteSystem system, CheckoutPorts ports, Conductor conductor) {
        this.system = system;
        this.ports = ports;
        this.conductor = conductor;
        this.deliveries = new Deliveries(system, ports, conductor);
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
                if (!carrySome()) {
                    calls.tryAcquire(1, TimeUnit.SECONDS);
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    boolean carrySome() throws InterruptedException {
        try {
            var due = ports.outbox().due(system, ports.clock().instant(), singly > 0 ? 1 : deliveries.mostAtOnce());
            if (!due.isEmpty()) {
                var load = deliveries.together(due);
                settle(load, carried(load));
                conductor.backlogChanged();
            }
            return !due.isEmpty();
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
    private List<Delivery> carried(List<Waiting> load) throws InterruptedException {
        try {
            return deliveries.carry(load);
        } catch (JournalUnavailable unreadable) {
            throw unreadable;
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "fault " + FaultCode.of(fault) + " over a message to " + system, fault);
            return load.stream().<Delivery>map(waiting -> new NotDelivered(
                    load.size() > 1 || waiting.attempts() < MOST_FAULTS
                            ? new RemoteFailure.Nonsense() : new RemoteFailure.NotAccepted(0))).toList();
        }
    }

    private void settle(List<Waiting> load, List<Delivery> deliveries) {
        var sent = new ArrayList<Long>();
        var trouble = new ArrayList<Trouble>();
        for (int i = 0; i < load.size(); i++) {
            var waiting = load.get(i);
            switch (deliveries.get(i)) {
                case Delivered() -> sent.add(waiting.id());
                case NotDelivered(RemoteFailure.NotAccepted failure, var said) ->
                        ports.outbox().refused(waiting.id(), failure, said);
                case NotDelivered(var failure, var _) -> trouble.add(new Trouble(waiting, failure));
            }
        }
        if (!sent.isEmpty()) {
            ports.outbox().sent(sent);
        }
        singly = Math.max(0, singly - load.size());
        if (trouble.isEmpty()) {
            conductor.heard(system, Optional.empty());
        } else {
            backOff(trouble.getFirst(), load.size());
        }
    }

    /// The system is left alone for a while, and the message that met with the trouble for twice as long where it may be to
    /// blame: then the others go first. Which of many it was is found out one by one.
    private void backOff(Trouble trouble, int load) {
        var wait = waitAfter(trouble);
        var now = ports.clock().instant();
        boolean mayBeToBlame = trouble.failure() instanceof RemoteFailure.ServerFault
                || trouble.failure() instanceof RemoteFailure.Nonsense;
        if (mayBeToBlame && load > 1) {
            singly = load;
        }
        ports.outbox().tryAgain(trouble.waiting().id(),
                now.plus(mayBeToBlame && load == 1 ? shorter(wait.multipliedBy(2), LONGEST_WAIT) : wait), trouble.failure());
        ports.outbox().pause(system, now.plus(wait));
        conductor.heard(system, Optional.of(trouble.failure()));
    }

    private static Duration waitAfter(Trouble trouble) {
        var doubled = Duration.ofSeconds(1L << Math.min(trouble.waiting().attempts(), 10));
        return shorter(LONGEST_WAIT, switch (trouble.failure()) {
            case RemoteFailure.TooManyRequests(var asked) -> asked.orElse(doubled);
            case RemoteFailure.Resting(var left) -> left;
            default -> doubled;
        });
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private record Trouble(Waiting waiting, RemoteFailure failure) {}
}
