package org.nordkassa.checkout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.loyalty.RemoteSystem;

/// Takes members in from Cardu as they join and change, every so often.
final class MemberSync implements Runnable {
    private static final System.Logger LOG = System.getLogger(MemberSync.class.getName());

    private final MemberFeed feed;
    private final CheckoutPorts ports;
    private final Conductor conductor;
    private final Duration every;

    MemberSync(MemberFeed feed, CheckoutPorts ports, Conductor conductor, Duration every) {
        this.feed = feed;
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

    private void takeIn() {
        try {
            switch (feed.changesSince(ports.customers().takenUntil())) {
                case Answer.Answered<MemberFeed.Changes>(var changes) -> {
                    ports.customers().take(changes);
                    conductor.membersChanged();
                    conductor.heard(RemoteSystem.CARDU, Optional.empty());
                }
                case Answer.Failed<MemberFeed.Changes>(var failure) ->
                        conductor.heard(RemoteSystem.CARDU, Optional.of(failure));
            }
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "fault " + FaultCode.of(fault) + " while taking members in", fault);
        }
    }
}
