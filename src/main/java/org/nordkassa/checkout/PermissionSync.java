package org.nordkassa.checkout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.PermissionSource;
import org.nordkassa.checkout.port.PermissionSource.Part;

/// Takes in who has allowed or forbidden marketing, everybody's each time: no public way to ask for changes alone is known.
record PermissionSync(PermissionSource source, CheckoutPorts ports, Conductor conductor) implements Rounds.Round {
    /// Between two parts, so that the system has time for others.
    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final int MOST_PARTS = 10_000;

    @Override
    public void go() throws InterruptedException {
        var next = take(source.permissions(Optional.empty()));
        for (int parts = 1; next.isPresent() && parts < MOST_PARTS; parts++) {
            TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
            next = take(source.permissions(next));
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
