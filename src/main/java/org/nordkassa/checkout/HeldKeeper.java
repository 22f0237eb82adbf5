package org.nordkassa.checkout;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.SharedHolds;
import org.nordkassa.checkout.port.SharedHolds.Claim;
import org.nordkassa.checkout.port.SharedHolds.Given;
import org.nordkassa.checkout.port.ValueKeeper;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueUse;

/// A system that cannot decide by itself, behind the shop's server, which does: nothing is written there that the server
/// has not granted right before.
record HeldKeeper(ValueKeeper keeper, SharedHolds holds) implements ValueKeeper {
    @Override
    public RemoteSystem system() {
        return keeper.system();
    }

    /// Another till's hold is no refusal: it may end without a use. Nor is what was used by another till, where an earlier
    /// try of ours may have been written.
    @Override
    public Outcome capture(ValueUse use, Money amount, Optional<Customer> customer) {
        return switch (holds.beginCapture(new Claim(use, customer, Optional.empty()))) {
            case SharedHolds.Granted _ -> keeper.capture(use, amount, customer);
            case SharedHolds.HeldElsewhere _ -> new Outcome.NotSent(new RemoteFailure.NotHeld());
            case SharedHolds.Used(var _, boolean inDoubt) -> inDoubt
                    ? new Outcome.NotSent(new RemoteFailure.NotHeld()) : new Outcome.Refused(Refusal.ALREADY_USED);
            case SharedHolds.NotGiven _ -> holds.mayDoWithout()
                    ? keeper.capture(use, amount, customer) : new Outcome.NotSent(new RemoteFailure.NotHeld());
        };
    }

    @Override
    public Outcome giveBack(ValueUse use, Money amount, Optional<Customer> customer) {
        Given given = holds.beginGivingBack(new Claim(use, customer, Optional.empty()));
        return given instanceof SharedHolds.Granted || holds.mayDoWithout()
                ? keeper.giveBack(use, amount, customer) : new Outcome.NotSent(new RemoteFailure.NotHeld());
    }
}
