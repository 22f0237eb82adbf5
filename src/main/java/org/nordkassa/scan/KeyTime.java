package org.nordkassa.scan;

import java.time.Duration;

/// When a key was struck, as far as that can be known: not after `at`, when it was handed over, and not before
/// `earliest`, when everything struck until then had been handed over.
///
/// On a computer at ease the two are a frame apart. On one that stalls, what was struck during the stall is handed over
/// in one go at its end, and only the two together say what may have been a person.
///
/// @param at nanoseconds of a clock that never goes back
/// @param earliest nanoseconds of the same clock, at most `at`
public record KeyTime(long at, long earliest) {
    private static final long PROMPT = Duration.ofMillis(45).toNanos();

    public KeyTime {
        if (earliest > at) {
            throw new IllegalArgumentException("a key is not handed over before it is struck");
        }
    }

    /// Of a computer that never stalls.
    public static KeyTime exactly(long at) {
        return new KeyTime(at, at);
    }

    /// Whether it was handed over as soon as can be expected of a thread that also paints.
    boolean isPrompt() {
        return at - earliest <= PROMPT;
    }

    /// The least that can have passed since something handed over at `before`.
    long since(long before) {
        return Math.max(0, earliest - before);
    }
}
