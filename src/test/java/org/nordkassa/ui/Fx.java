package org.nordkassa.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The JavaFX toolkit for tests: started once, work goes to its thread, failures come back to the test's.
public final class Fx {
    private static final long GENEROUS_MILLIS = 20_000;

    private Fx() {}

    public static void start() {
        var ready = new CompletableFuture<Void>();
        try {
            Platform.startup(() -> ready.complete(null));
            ready.join();
        } catch (IllegalStateException running) {
            call(() -> null);
        }
        Platform.setImplicitExit(false);
    }

    public static <T> T call(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, Platform::runLater).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /// Waits until it is so, as seen on the JavaFX thread.
    public static void until(String what, BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + GENEROUS_MILLIS * 1_000_000;
        while (!call(so::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            Thread.sleep(5);
        }
    }
}
