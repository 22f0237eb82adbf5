package org.nordkassa.ui;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// The time by which a scanner is told from a person, on a thread that also paints.
///
/// Keys that come while the window is being painted wait, so that two keys a scanner has sent within a millisecond are
/// seen apart by as long as the painting took. That would cut a code in two. So while keys are held back, one such stall
/// counts as next to nothing. Only one: on a slow computer every key of a person may be followed by a stall, and theirs
/// must not become a code.
final class WedgeClock {
    private static final long STALL = TimeUnit.MILLISECONDS.toNanos(45);
    private static final long COUNTS_AS = TimeUnit.MILLISECONDS.toNanos(10);

    private final LongSupplier nanos;
    private long last;
    private long now;
    private boolean stalled;

    /// @param nanos a clock that never goes back
    WedgeClock(LongSupplier nanos) {
        this.nanos = nanos;
        last = nanos.getAsLong();
    }

    /// To be read with every key, and with every frame while keys are held back.
    ///
    /// @param holding whether keys are held back
    /// @return nanoseconds, which never go back
    long read(boolean holding) {
        long real = nanos.getAsLong();
        long passed = real - last;
        last = real;
        boolean forgiven = holding && !stalled && passed > STALL;
        stalled = holding && (stalled || forgiven);
        now += forgiven ? COUNTS_AS : passed;
        return now;
    }
}
