package org.nordkassa.checkout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.PermissionSource;
import org.nordkassa.checkout.port.PermissionSource.Part;

/// Takes in who has allowed or forbidden marketing, everybody's every so often: no public way to ask for changes alone is
/// known.
final class PermissionSync implements Runnable {
    private static final System.Logger LOG = System.getLogger(PermissionSync.class.getName());
    /// Between two parts, so that the system has time for others.
    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final int MOST_PARTS = 10_000;

    private final PermissionSource source;
    private final CheckoutPorts ports;
    private final Conductor conductor;
    private final Duration every;

    PermissionSync(PermissionSource source, CheckoutPorts ports, Conductor conductor, Duration every) {
        this.source = source;
        this.ports = ports;
        this.conductor = conductor;
        this.every = every;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                takeIn();
                TimeUnit.MILLISECONDS.sleep(every.toMillis());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeIn() throws InterruptedException {
        try {
            var next = Optional.<String>empty();
            int parts = 0;
            do {
                next = take(source.permissions(next));
                if (next.isPresent()) {
                    TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
                }
            } while (next.isPresent() && ++parts < MOST_PARTS);
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "fault " + FaultCode.of(fault) + " while taking permissions in", fault);
        }
    }

    /// @return where to go on; a failure ends the round, the next one begins anew
    private Optional<String> take(Answer<Part> answer) {
        return switch (answer) {
            case Answer.Answered<Part>(var part) -> {
                if (ports.customers().take(part.people(), ports.clock().instant()) > 0) {
                    conductor.membersChanged();
                }
                conductor.heard(source.system(), Optional.empty());
                yield part.next();
            }
            case Answer.Failed<Part>(var failure) -> {
                conductor.heard(source.system(), Optional.of(failure));
                yield Optional.empty();
            }
        };
    }
}
