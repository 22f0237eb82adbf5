package org.nordkassa.scan;

import java.time.Duration;

/// Knows a key that is held down from a scanner that sends one character several times (`0000123`).
///
/// A held key does not come up between its characters. It gives its character once, waits a quarter to two thirds of a
/// second, and repeats it every 30 to 40 ms, or as fast as every 10 ms where the user wants that. Some systems tell of
/// a key that comes up at each repetition, so at the usual pace that is not asked for.
final class RepeatedKey {
    private static final long UNUSUALLY_FAST = Duration.ofMillis(8).toNanos();
    private static final long USUAL = Duration.ofMillis(24).toNanos();
    private static final long LONGEST_DELAY = Duration.ofSeconds(1).toNanos();

    private String last = "";
    private long lastAt;

    void noteHuman(HeldKeys<?> keys) {
        if (keys.typedKeys() > 0) {
            var text = keys.text();
            last = text.substring(text.length() - 1);
            lastAt = keys.lastTyped();
        }
    }

    void forget() {
        last = "";
    }

    boolean isRepeating(HeldKeys<?> keys) {
        var text = keys.text();
        if (text.chars().distinct().count() > 1) {
            return false;
        }
        boolean followsItself = last.equals(text.substring(0, 1)) && keys.firstTyped() - lastAt <= LONGEST_DELAY;
        return keys.meanGap() >= USUAL
                || followsItself && !keys.cameUpBetween() && keys.meanGap() >= UNUSUALLY_FAST;
    }

    boolean continues(String text) {
        return last.equals(text);
    }
}
