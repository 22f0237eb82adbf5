package org.nordkassa.server;

import java.time.Duration;
import java.time.Instant;

/// Wrong PINs in a row on one card. A PIN has too few digits for any hash to protect it: what protects it is that only
/// a few can be tried. Kept in the ledger, so that a restart does not give new tries.
record PinTries(int failures, Instant blockedUntil) {
    static final int ALLOWED = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);
    static final PinTries NONE = new PinTries(0, Instant.EPOCH);

    Duration pauseLeft(Instant now) {
        return now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    /// One more try, counted before the PIN is looked at so that tries side by side are all counted.
    PinTries oneMore(Instant now) {
        return failures + 1 < ALLOWED ? new PinTries(failures + 1, Instant.EPOCH) : new PinTries(0, now.plus(PAUSE));
    }
}
