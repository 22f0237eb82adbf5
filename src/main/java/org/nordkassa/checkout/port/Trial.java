package org.nordkassa.checkout.port;

import static java.util.Objects.requireNonNull;

/// One question of a connection test, and what came of it. Holds no key, no personal data and no text of the other side
/// but a host's name.
///
/// @param asked method and path (`GET /settings.json`), or what else was done
/// @param status of HTTP; 0 where no answer came that far
/// @param detail depends on the finding: the host that an address has moved to, the mode a server works in; may be empty
/// @param millis from the question to the answer, making the connection included
public record Trial(String asked, Finding finding, int status, String detail, long millis) {
    /// What it means, as far as the answer tells.
    public enum Finding {
        WORKS,
        /// It answered as it should, but later than the till waits while a customer does.
        SLOW,
        /// HTTP 401: the key, token or password is wrong or has expired.
        WRONG_KEY,
        /// HTTP 403: the key is known, but belongs to another company or may not do this.
        OTHER_COMPANY,
        /// HTTP 404: the system is not at this address, or has no such programme.
        NOT_THERE,
        /// HTTP 3xx: the system has moved; the till does not follow, for keys would be led elsewhere.
        MOVED,
        /// The certificate does not belong to this address, has expired, or its issuer is not known.
        CERTIFICATE,
        /// The other side does not speak TLS, or none that the till does.
        NO_TLS,
        /// There is no computer of this name.
        UNKNOWN_NAME,
        /// The computer cannot be reached, or nothing listens there.
        NO_ROUTE,
        /// A connection, but no answer in time.
        NO_ANSWER,
        /// HTTP 429.
        TOO_BUSY,
        /// HTTP 5xx.
        OUT_OF_ORDER,
        /// Any other refusal.
        NOT_ACCEPTED,
        /// An answer that is not what the contract promises: most likely something else lives at the address.
        NONSENSE,
        /// The gift-card server works in the other mode than is set.
        OTHER_MODE,
        /// The printer is out of paper.
        NO_PAPER,
        /// The address or the key cannot be used at all.
        NOT_AN_ADDRESS
    }

    public Trial {
        requireNonNull(asked);
        requireNonNull(finding);
        requireNonNull(detail);
    }

    public boolean isGood() {
        return finding == Finding.WORKS || finding == Finding.SLOW;
    }

    public Trial found(Finding other, String newDetail) {
        return new Trial(asked, other, status, newDetail, millis);
    }
}
