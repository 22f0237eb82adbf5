package org.nordkassa.checkout;

import java.util.Optional;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.loyalty.RemoteSystem;

/// Takes members in from Cardu as they join and change.
record MemberSync(MemberFeed feed, CheckoutPorts ports, Conductor conductor) implements Rounds.Round {
    @Override
    public void go() {
        switch (feed.changesSince(ports.customers().takenUntil())) {
            case Answer.Answered<MemberFeed.Changes>(var changes) -> {
                ports.customers().take(changes);
                conductor.membersChanged();
                conductor.heard(RemoteSystem.CARDU, Optional.empty());
            }
            case Answer.Failed<MemberFeed.Changes>(var failure) ->
                    conductor.heard(RemoteSystem.CARDU, Optional.of(failure));
        }
    }
}
