package org.nordkassa.connect.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who was unknown to Rule a moment ago, so that Rule is not asked again at every scan: each such question counts as an
/// error there, and above a share of 49 % Rule blocks the account. Kept in memory only, for a few minutes.
final class Strangers {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<By, Instant> until = new HashMap<>();

    Strangers(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean has(By by) {
        var end = until.get(by);
        return end != null && clock.instant().isBefore(end);
    }

    synchronized void add(By by) {
        var now = clock.instant();
        until.values().removeIf(end -> !now.isBefore(end));
        if (until.size() < MOST) {
            until.put(by, now.plus(REMEMBERED));
        }
    }

    synchronized void forget(List<By> known) {
        known.forEach(until::remove);
    }
}
