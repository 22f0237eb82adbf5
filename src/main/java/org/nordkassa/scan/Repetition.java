package org.nordkassa.scan;

import java.time.Duration;

/// Knows a scanner that sends one code again and again because its trigger is stuck or a code lies before it.
///
/// A hand that scans ten of the same product needs a third of a second for each. The first three of a quick series
/// count; the rest is kept out until the scanner has been silent about that code for a while.
public final class Repetition {
    /// What becomes of a code.
    public enum Verdict {
        TAKE,
        /// The first one too many: to be said.
        TELL,
        /// One more of those.
        DROP
    }

    private static final long QUICK = Duration.ofMillis(250).toNanos();
    private static final long SILENCE = Duration.ofSeconds(1).toNanos();
    private static final int BELIEVED = 3;

    private String last = "";
    private long lastAt;
    private int quick;

    /// @param at nanoseconds of a clock that never goes back
    public Verdict judge(String text, long at) {
        boolean same = text.equals(last) && at - lastAt <= (quick >= BELIEVED ? SILENCE : QUICK);
        quick = same ? quick + 1 : 1;
        last = text;
        lastAt = at;
        return quick <= BELIEVED ? Verdict.TAKE : quick == BELIEVED + 1 ? Verdict.TELL : Verdict.DROP;
    }
}
