package org.nordkassa.scan.camera.live;

import java.util.Optional;
import java.util.function.LongSupplier;

/// Counts pictures.
final class FrameRate {
    private static final long SECOND = 1_000_000_000L;
    /// With fewer a code that moves is blurred in all of them, or passes between two.
    private static final int FEWEST = 8;
    private final LongSupplier nanoseconds;
    private long since;
    private int count;
    private boolean first = true;
    private boolean slow;

    FrameRate(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        since = nanoseconds.getAsLong();
    }

    /// One more.
    ///
    /// @return pictures a second: with the first picture as 0, then about once a second
    Optional<Integer> count() {
        count++;
        long now = nanoseconds.getAsLong();
        if (first) {
            first = false;
            return Optional.of(0);
        }
        if (now - since < SECOND) {
            return Optional.empty();
        }
        int perSecond = (int) Math.round(count * (double) SECOND / (now - since));
        since = now;
        count = 0;
        slow = perSecond < FEWEST;
        return Optional.of(perSecond);
    }

    /// As counted last.
    boolean isSlow() {
        return slow;
    }
}
