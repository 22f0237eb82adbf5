package org.nordkassa.scan;

import java.time.Duration;
import java.util.function.Predicate;

/// Judges whether held keys can be a person's.
///
/// A run of keys with no longer gap than a scanner's looks like one; but keys that a person has struck while the
/// computer stalled look the same, for they are handed over in one go. So it is asked how long the striking may have
/// taken at the most ([KeyTime]). Where that leaves time for a person, two things still speak for a scanner: fingers
/// that never overlapped although they must have been quick, and a text that is a code beyond doubt.
final class TypingPace {
    /// People who strike a key in less than this overlap.
    private static final long QUICK_FINGERS = Duration.ofMillis(90).toNanos();
    /// In a long text fingers overlap somewhere, even if they are in no hurry.
    private static final long FINGERS_OF_A_LONG_TEXT = Duration.ofMillis(150).toNanos();
    private static final int LONG_TEXT = 16;
    /// So fast that even a few keys and an Enter are no person's.
    private static final long RUSH = Duration.ofMillis(30).toNanos();
    /// Where the beginning and end of a run are seen a little late or early.
    private static final long BLUR = Duration.ofMillis(25).toNanos();
    /// Fewer keys than these must come in a rush.
    private static final int FEW = 6;

    private final WedgeSettings settings;
    private final Predicate<String> isCode;
    private final long maxGap;

    /// @param isCode whether a whole text, as it arrives, is a code beyond doubt, such as a number with its check digit
    TypingPace(WedgeSettings settings, Predicate<String> isCode) {
        this.settings = settings;
        this.isCode = isCode;
        this.maxGap = settings.maxGap().toNanos();
    }

    /// Whether keys so far apart are a person's already.
    boolean isTooSlow(HeldKeys<?> keys) {
        return keys.typedKeys() > 2 && keys.span() > gaps(keys) * maxGap + BLUR;
    }

    /// Without an end key, or before it has come.
    boolean isSurelyScanned(HeldKeys<?> keys) {
        return isLong(keys) && (isMarked(keys) || isMachine(keys));
    }

    /// Followed by silence.
    boolean isScannedWithoutEnd(HeldKeys<?> keys) {
        return isLong(keys) && (isMarked(keys) || isMachine(keys) || !keys.isOverlapping() && isCode.test(keys.text()));
    }

    /// Followed by an end key.
    boolean isScannedWithEnd(HeldKeys<?> keys) {
        int few = settings.shortest();
        if (isMarked(keys)) {
            return true;
        }
        if (settings.areAllMarked() || keys.typedKeys() < few) {
            return false;
        }
        boolean quick = keys.typedKeys() >= FEW || isRush(keys, keys.lastTyped());
        return quick && isMachine(keys) || !keys.isOverlapping() && isCode.test(keys.text());
    }

    /// Whether a few keys came so fast that a pause between them may be a scanner's faltering.
    boolean mayFalter(HeldKeys<?> keys) {
        return keys.typedKeys() >= settings.shortest() && keys.span() <= gaps(keys) * RUSH;
    }

    /// Whether the first character is likely a person's, struck right before a scan. Whether the text without it, or
    /// with it, is a code, is only known at its end.
    boolean beginsWithStranger(HeldKeys<?> keys) {
        return !isMarked(keys) && keys.beginsWithStranger(RUSH);
    }

    boolean isCode(String text) {
        return isCode.test(text);
    }

    /// Whether all of it came in a rush, up to an end key at `end`.
    boolean isRush(HeldKeys<?> keys, long end) {
        return keys.span() <= gaps(keys) * RUSH && end - keys.lastTyped() <= RUSH
                && keys.longestSpan() <= (gaps(keys) + 1) * maxGap + BLUR;
    }

    private boolean isLong(HeldKeys<?> keys) {
        return keys.typedKeys() >= settings.sure() || isMarked(keys);
    }

    private boolean isMarked(HeldKeys<?> keys) {
        return settings.deviceOf(keys.text()).filter(device -> !device.prefix().isEmpty()
                && keys.typedKeys() >= device.prefix().length() + device.minLength()).isPresent();
    }

    private boolean isMachine(HeldKeys<?> keys) {
        long gaps = gaps(keys);
        return !settings.areAllMarked() && keys.span() <= gaps * maxGap + BLUR
                && (keys.longestSpan() <= gaps * maxGap
                        || !keys.isOverlapping() && keys.longestSpan() <= gaps * Math.max(fingers(keys), maxGap));
    }

    private static long fingers(HeldKeys<?> keys) {
        return keys.typedKeys() >= LONG_TEXT ? FINGERS_OF_A_LONG_TEXT : QUICK_FINGERS;
    }

    private static long gaps(HeldKeys<?> keys) {
        return Math.max(1, keys.typedKeys() - 1);
    }
}
