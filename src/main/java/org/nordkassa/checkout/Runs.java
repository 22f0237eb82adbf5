package org.nordkassa.checkout;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;

/// Writes the messages that go by the clock: changed customers and the products, at each system's pace.
final class Runs implements Runnable {
    private static final System.Logger LOG = System.getLogger(Runs.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final CheckoutPorts ports;
    private final Conductor conductor;

    Runs(CheckoutPorts ports, Conductor conductor) {
        this.ports = ports;
        this.conductor = conductor;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                ports.correspondents().forEach(this::enlist);
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void enlist(Correspondent correspondent) {
        try {
            if (ports.outbox().enlist(correspondent.system(), ports.clock().instant()) > 0) {
                conductor.messagesWait();
            }
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "fault " + FaultCode.of(fault) + " while writing messages", fault);
        }
    }

    /// Tells the outbox each system's pace.
    static void setPace(CheckoutPorts ports) {
        for (var correspondent : ports.correspondents()) {
            var pace = correspondent.pace();
            var system = correspondent.system();
            ports.outbox().pace(system, Kind.TELL_SALE, pace.sales());
            pace.customers().ifPresent(every -> ports.outbox().pace(system, Kind.TELL_CUSTOMER, every));
            pace.products().ifPresent(every -> ports.outbox().pace(system, Kind.TELL_PRODUCTS, every));
        }
    }
}
