package org.nordkassa.scan;

import java.time.Duration;

/// How a keyboard wedge is told from a person.
///
/// The defaults were chosen from measured bursts (0.2 to 20 ms a key, now and then one gap of 43 ms) and from the
/// fastest typing of people (60 to 80 ms a key).
///
/// @param fastGap longest time between two keys that counts as machine speed
/// @param slowGap longest time that a burst already recognised may falter between two of its keys
/// @param slowGaps how many times it may falter
/// @param pause silence after which a burst without an end key is over
/// @param shortest so many characters at machine speed make a burst
/// @param longest above this many characters a burst is reported as [WedgeReading.TooLong]
/// @param prefix characters every scan begins with, when the scanner was set to send some; empty when not. With a
///     prefix, nothing else is ever taken for a scan.
/// @param suffix characters every scan ends with before its end key; empty when none
public record WedgeSettings(
        Duration fastGap,
        Duration slowGap,
        int slowGaps,
        Duration pause,
        int shortest,
        int longest,
        String prefix,
        String suffix) {

    public static final WedgeSettings USUAL = new WedgeSettings(
            Duration.ofMillis(30), Duration.ofMillis(80), 1, Duration.ofMillis(100), 4, 4000, "", "");

    public WedgeSettings {
        if (!fastGap.isPositive() || slowGap.compareTo(fastGap) < 0 || pause.compareTo(slowGap) < 0) {
            throw new IllegalArgumentException("a wedge needs 0 < fast gap <= slow gap <= pause");
        }
        if (shortest < 2 || longest < shortest || slowGaps < 0) {
            throw new IllegalArgumentException("a wedge needs 2 <= shortest <= longest and no negative slow gaps");
        }
    }

    public WedgeSettings withPrefix(String newPrefix) {
        return new WedgeSettings(fastGap, slowGap, slowGaps, pause, shortest, longest, newPrefix, suffix);
    }

    public WedgeSettings withSuffix(String newSuffix) {
        return new WedgeSettings(fastGap, slowGap, slowGaps, pause, shortest, longest, prefix, newSuffix);
    }

    /// How long a key is held back at the most while nothing follows it: a little above the fast gap, so that a late
    /// timer never cuts a burst.
    public Duration hold() {
        return fastGap.plusMillis(5);
    }
}
