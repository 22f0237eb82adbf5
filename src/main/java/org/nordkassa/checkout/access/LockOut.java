package org.nordkassa.checkout.access;

import java.time.Duration;
import java.time.Instant;

/// How often one cashier's PIN was entered wrongly at this till, and what follows: a wait before the next try that
/// grows and has an end. It is nobody else's: whoever types wrong PINs for one cashier keeps no other from the till,
/// and this one for [#LONGEST] at most.
///
/// @param failures since the last right one
/// @param last when it was last tried; of no meaning without failures
public record LockOut(int failures, Instant last) {
    public static final LockOut NONE = new LockOut(0, Instant.EPOCH);
    /// So many may slip without any wait.
    public static final int FREE = 3;
    public static final Duration LONGEST = Duration.ofSeconds(60);
    /// After so long without a try the count begins anew.
    public static final Duration FORGOTTEN = Duration.ofHours(2);

    private static final int DOUBLINGS = 5;

    /// One more try, counted before it is known to be right: cutting the till off in between gains nothing.
    public LockOut tried(Instant at) {
        boolean anew = failures == 0 || Duration.between(last, at).compareTo(FORGOTTEN) > 0;
        return new LockOut(anew ? 1 : failures + 1, at);
    }

    /// How long nobody may try for this cashier after the last time: 0, 0, 2, 4, 8, 16, 32, 60, 60 … seconds.
    public Duration pause() {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var grown = Duration.ofSeconds(2L << Math.min(failures - FREE, DOUBLINGS));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    /// What is left of it. A clock that was put back makes nobody wait for the years between.
    public Duration left(Instant now) {
        var until = last.plus(pause());
        return now.isBefore(last) || !now.isBefore(until) ? Duration.ZERO : Duration.between(now, until);
    }
}
