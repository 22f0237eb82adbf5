package org.nordkassa.checkout;

import java.time.Duration;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;

/// Writes the messages that go by the clock: changed customers and the products, at each system's pace.
record PacedMessages(CheckoutPorts ports, Conductor conductor) implements Rounds.Round {
    /// How often it is looked whether any are due.
    static final Duration LOOK = Duration.ofSeconds(5);

    @Override
    public void go() {
        for (var correspondent : ports.correspondents()) {
            if (ports.outbox().enlist(correspondent.system(), ports.clock().instant()) > 0) {
                conductor.messagesWait();
            }
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
