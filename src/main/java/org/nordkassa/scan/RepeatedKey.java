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

    /// More of one character than any code has, at the pace of a held key.
    private static final int TOO_MANY = 10;

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

    /// While more may come: what is one character all over may still turn into a slow scanner's code.
    boolean isRepeating(HeldKeys<?> keys) {
        return keys.isOneCharacter() && (followsItself(keys) || keys.meanGap() >= USUAL
                && (keys.typedKeys() >= TOO_MANY || !keys.cameUpBetween()));
    }

    /// When no more comes.
    boolean hasRepeated(HeldKeys<?> keys) {
        return keys.isOneCharacter() && (followsItself(keys) || keys.meanGap() >= USUAL);
    }

    private boolean followsItself(HeldKeys<?> keys) {
        boolean follows = last.equals(keys.text().substring(0, 1)) && keys.firstTyped() - lastAt <= LONGEST_DELAY;
        return follows && (keys.meanGap() >= USUAL || !keys.cameUpBetween() && keys.meanGap() >= UNUSUALLY_FAST);
    }

    boolean continues(String text) {
        return last.equals(text);
    }
}
