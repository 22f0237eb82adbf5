package org.nordkassa.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Waits until something has been laid out for painting.
final class Painting {
    private static final long LONGEST_SECONDS = 30;

    private final Scene scene;
    private final Executor fx;

    Painting(Scene scene, Executor fx) {
        this.scene = scene;
        this.fx = fx;
    }

    /// Does `deed` on the JavaFX thread.
    ///
    /// @param seen asked after the layout of every pulse
    /// @return milliseconds from the beginning of `deed` to the end of the layout of the first pulse with `seen`
    double after(Runnable deed, BooleanSupplier seen) {
        return after(() -> { }, deed, seen);
    }

    /// @param before done first, and not measured
    double after(Runnable before, Runnable deed, BooleanSupplier seen) {
        var done = new CompletableFuture<Double>();
        fx.execute(() -> {
            before.run();
            long start = System.nanoTime();
            listen(() -> {
                boolean isSeen = seen.getAsBoolean();
                if (isSeen) {
                    done.complete((System.nanoTime() - start) / 1e6);
                }
                return isSeen;
            });
            deed.run();
        });
        return await(done);
    }

    /// @param more pulses to let pass after the first one with `seen`, so that it is not only laid out but drawn
    void awaitDrawn(int more, BooleanSupplier seen) {
        var done = new CompletableFuture<Void>();
        fx.execute(() -> {
            var left = new AtomicInteger(more);
            listen(() -> {
                boolean isDrawn = seen.getAsBoolean() && left.getAndDecrement() == 0;
                if (isDrawn) {
                    done.complete(null);
                } else {
                    Platform.requestNextPulse();
                }
                return isDrawn;
            });
            Platform.requestNextPulse();
        });
        await(done);
    }

    /// @param enough asked after the layout of every pulse until it says so
    private void listen(BooleanSupplier enough) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (enough.getAsBoolean()) {
                    scene.removePostLayoutPulseListener(this);
                }
            }
        });
    }

    private static <T> T await(CompletableFuture<T> done) {
        try {
            return done.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException never) {
            throw new IllegalStateException("what was waited for was never painted", never);
        }
    }
}
