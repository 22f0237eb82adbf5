package org.nordkassa.checkout.port;

import java.time.Duration;
import java.util.Optional;

/// Why a remote system gave no usable answer. None of these carries text from the other side: it may hold personal
/// data.
public sealed interface RemoteFailure {
    /// No address or account has been set for the system.
    record NotSetUp() implements RemoteFailure {}

    /// No connection could be made, or it broke.
    record Unreachable() implements RemoteFailure {}

    record TimedOut() implements RemoteFailure {}

    /// HTTP 401 or 403: the key is wrong or has expired.
    record NotAuthorised() implements RemoteFailure {}

    /// The certificate at that address is not one for it, or nobody the till trusts has signed it: it may be somebody else.
    record NotTrusted() implements RemoteFailure {}

    /// HTTP 3xx: the system says that it is to be found elsewhere. The till does not follow; the address in the settings
    /// has to be corrected.
    record Moved(int status) implements RemoteFailure {}

    /// Too much has gone wrong there lately, or it has asked us to wait: it is left alone for a while and nothing was
    /// sent.
    ///
    /// @param left how long still
    record Resting(Duration left) implements RemoteFailure {}

    /// The shop's server, which lends holds, could not say that nobody else uses it: nothing was sent.
    record NotHeld() implements RemoteFailure {}

    /// The account is another company's already; each company needs one of its own.
    record AccountTaken() implements RemoteFailure {}

    /// HTTP 429.
    ///
    /// @param retryAfter how long the system asked us to wait, when it said so
    record TooManyRequests(Optional<Duration> retryAfter) implements RemoteFailure {}

    /// The system refuses what we sent; sending the same again is useless (HTTP 400, 404 of a path, 413, 422).
    record NotAccepted(int status) implements RemoteFailure {}

    /// The system itself is in trouble (HTTP 5xx).
    record ServerFault(int status) implements RemoteFailure {}

    /// An answer that is not what the contract promises.
    record Nonsense() implements RemoteFailure {}

    /// Whether nothing at all was heard. An answer that is of no use is not silence.
    default boolean isSilence() {
        return this instanceof Unreachable || this instanceof TimedOut;
    }

    /// Whether the same request may succeed later without anybody changing anything.
    default boolean mayPass() {
        return switch (this) {
            case Unreachable _, TimedOut _, Resting _, NotHeld _, TooManyRequests _, ServerFault _, Nonsense _ -> true;
            case NotSetUp _, NotTrusted _, Moved _, NotAuthorised _, AccountTaken _, NotAccepted _ -> false;
        };
    }
}
