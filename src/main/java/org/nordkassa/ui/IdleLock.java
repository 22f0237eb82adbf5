package org.nordkassa.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Locks the till when nobody has touched key, mouse or screen for a while. Sleeps for as long as it can: an idle till
/// has nothing to do. Used by the JavaFX thread.
final class IdleLock {
    private final Executor fx;
    private final Runnable lock;
    private final EventHandler<InputEvent> touched = _ -> touch();
    private Optional<Duration> limit = Optional.empty();
    private long lastTouch = System.nanoTime();
    private boolean isAsleep;
    private boolean isStopped;

    IdleLock(Executor fx, Runnable lock) {
        this.fx = fx;
        this.lock = lock;
    }

    void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, touched);
    }

    /// A scan of a device that is no keyboard is a touch as well.
    void touch() {
        lastTouch = System.nanoTime();
    }

    /// @param wanted empty for never
    void after(Optional<Duration> wanted) {
        if (!limit.equals(wanted)) {
            limit = wanted;
            touch();
        }
        sleep();
    }

    private void sleep() {
        if (limit.isPresent() && !isAsleep && !isStopped) {
            isAsleep = true;
            CompletableFuture.delayedExecutor(Math.max(1, left(limit.get()).toMillis()), TimeUnit.MILLISECONDS)
                    .execute(() -> fx.execute(this::wake));
        }
    }

    private Duration left(Duration wanted) {
        return wanted.minusNanos(System.nanoTime() - lastTouch);
    }

    private void wake() {
        isAsleep = false;
        if (limit.isPresent() && !isStopped) {
            if (left(limit.get()).isPositive()) {
                sleep();
            } else {
                lock.run();
            }
        }
    }

    void stop() {
        isStopped = true;
    }
}
