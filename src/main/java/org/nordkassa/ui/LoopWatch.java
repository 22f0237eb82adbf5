package org.nordkassa.ui;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.nordkassa.scan.KeyTime;

/// Knows when a key can have been struck that is handed over now.
///
/// JavaFX gives keys no time of their own. What is struck while its thread is busy, or the whole computer is, waits and
/// is handed over in one go, as if a scanner had sent it. So the thread's turns are watched: a beat that was served as
/// soon as it was posted shows that nothing was waiting then, and so does a frame that came when it was due. One alone
/// may be chance, as the first after a stall is; two in a row are believed. On a computer that is never in time, a beat or
/// frame still shows that what was struck before the one before it has been handed over since.
final class LoopWatch {
    /// How often a beat should be posted.
    static final long BEAT_MILLIS = 50;

    private static final long SERVED_AT_ONCE = TimeUnit.MILLISECONDS.toNanos(15);
    private static final long BEAT_IN_TIME = TimeUnit.MILLISECONDS.toNanos(2 * BEAT_MILLIS + 20);
    private static final long FRAME_IN_TIME = TimeUnit.MILLISECONDS.toNanos(30);

    private final LongSupplier nanos;
    private long idleAt;
    private long lastBeat;
    private boolean steadyBeat;
    private long lastFrame;
    private long frameBefore;
    private boolean steadyFrame;

    /// @param nanos a clock that never goes back
    LoopWatch(LongSupplier nanos) {
        this.nanos = nanos;
        idleAt = nanos.getAsLong();
        lastBeat = idleAt;
        lastFrame = idleAt;
    }

    KeyTime now() {
        long at = nanos.getAsLong();
        return new KeyTime(at, Math.min(at, idleAt));
    }

    /// To be called on JavaFX's thread.
    ///
    /// @param posted when it was asked for, on another thread
    void beat(long posted) {
        boolean steady = nanos.getAsLong() - posted <= SERVED_AT_ONCE && posted - lastBeat <= BEAT_IN_TIME;
        idleAt = Math.max(idleAt, steady && steadyBeat ? posted : lastBeat);
        steadyBeat = steady;
        lastBeat = posted;
    }

    /// Frames are looked at from now on.
    void framesBegin() {
        frameBefore = idleAt;
        lastFrame = nanos.getAsLong();
        steadyFrame = true;
    }

    /// Not all systems hand keys over before they ask for a frame, so a frame speaks for what was struck before the
    /// last one.
    void frame() {
        long now = nanos.getAsLong();
        boolean steady = now - lastFrame <= FRAME_IN_TIME;
        idleAt = Math.max(idleAt, steady && steadyFrame ? lastFrame : frameBefore);
        steadyFrame = steady;
        frameBefore = lastFrame;
        lastFrame = now;
    }
}
