package org.nordkassa.checkout;

import java.time.Instant;
import java.util.Optional;
import org.nordkassa.checkout.port.RemoteFailure;

/// How a remote system does, for the status strip.
///
/// @param failure the last answer's trouble, empty when it answered
/// @param since since when it has been like that; empty when it was not asked yet
/// @param waiting messages that wait to be sent there
/// @param refused messages it did not accept, which a person has to look at
public record SystemState(Optional<RemoteFailure> failure, Optional<Instant> since, int waiting, int refused) {
    public static final SystemState UNTRIED = new SystemState(Optional.empty(), Optional.empty(), 0, 0);
}
