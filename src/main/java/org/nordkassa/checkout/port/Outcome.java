package org.nordkassa.checkout.port;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.Refusal;

/// What became of a use that was sent.
public sealed interface Outcome {
    /// It is done, now or by an earlier try under the same key.
    ///
    /// @param left what is left on the card, check or balance, when the system said so
    record Done(Optional<Money> left) implements Outcome {}

    /// The system said no; nothing has changed there.
    record Refused(Refusal reason) implements Outcome {}

    /// Nothing was sent, or the system certainly did nothing: it may be tried again freely.
    record NotSent(RemoteFailure failure) implements Outcome {}

    /// It was sent and the answer was lost or unreadable: it may have been done.
    record Unknown(RemoteFailure failure) implements Outcome {}
}
