package org.nordkassa.checkout.port;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueUse;

/// A remote system that keeps something of value.
///
/// Both calls are safe to repeat under the same [ValueUse#key]: a system without idempotency keys is asked for our
/// reference first. They block, for up to the long deadline of uses.
public interface ValueKeeper {
    RemoteSystem system();

    /// Takes `amount`, or finds that it has been taken before.
    Outcome capture(ValueUse use, Money amount, Optional<Customer> customer);

    /// Undoes a capture by a signed movement, or finds that there is nothing to undo.
    Outcome giveBack(ValueUse use, Money amount, Optional<Customer> customer);
}
