package org.nordkassa.ui;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// The time by which a scanner is told from a person, on a thread that also paints.
///
/// Keys that come while the window is being painted wait, so that two keys a scanner has sent within a millisecond are
/// seen apart by as long as the painting took. That would cut a code in two. So while keys are held back, stalls count
/// as next to nothing, but only twice: on a slow computer every key of a person may be followed by one, and theirs
/// must not become a code, for which four keys are enough.
final class WedgeClock {
    private static final long STALL = TimeUnit.MILLISECONDS.toNanos(45);
    private static final int FORGIVEN_BETWEEN_KEYS = 2;
    private static final long COUNTS_AS = TimeUnit.MILLISECONDS.toNanos(10);

    private final LongSupplier nanos;
    private long last;
    private long now;
    private int forgiven;
    private boolean forgiving;

    /// @param nanos a clock that never goes back
    WedgeClock(LongSupplier nanos) {
        this.nanos = nanos;
        last = nanos.getAsLong();
    }

    /// To be read with every key.
    ///
    /// @param holding whether keys are held back from before
    /// @return nanoseconds, which never go back
    long key(boolean holding) {
        frame(holding);
        if (forgiving) {
            forgiving = false;
            forgiven++;
        }
        return now;
    }

    /// To be read with every frame while keys are held back.
    long frame(boolean holding) {
        long real = nanos.getAsLong();
        long passed = real - last;
        last = real;
        boolean stalled = holding && passed > STALL && forgiven < FORGIVEN_BETWEEN_KEYS;
        if (!holding) {
            forgiven = 0;
        }
        forgiving = holding && (forgiving || stalled);
        now += stalled ? COUNTS_AS : passed;
        return now;
    }
}
