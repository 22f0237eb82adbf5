package org.nordkassa.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// Asks JavaFX's thread for a sign of life, again and again, from a thread of its own.
final class Heartbeat {
    private final Thread thread;

    /// @param onBeat told on JavaFX's thread when the beat was posted, in the nanoseconds of `nanos`
    Heartbeat(Executor fx, LongSupplier nanos, LongConsumer onBeat) {
        thread = Thread.ofVirtual().name("wedge-beat").start(() -> run(fx, nanos, onBeat));
    }

    /// One at a time: a thread that is busy is not given more to do.
    private static void run(Executor fx, LongSupplier nanos, LongConsumer onBeat) {
        var served = new Semaphore(0);
        try {
            while (true) {
                Thread.sleep(LoopWatch.BEAT_MILLIS);
                long posted = nanos.getAsLong();
                fx.execute(() -> {
                    onBeat.accept(posted);
                    served.release();
                });
                served.acquire();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        thread.interrupt();
    }
}
