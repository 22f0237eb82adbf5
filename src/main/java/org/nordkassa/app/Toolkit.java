package org.nordkassa.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;

/// JavaFX, started once for the whole program.
public final class Toolkit {
    private final Display display;
    private boolean started;

    /// @param display [Display#NONE] draws into memory, by software
    public Toolkit(Display display) {
        this.display = display;
    }

    /// Starts JavaFX, if it has not been started yet, and waits until it is ready.
    synchronized void start() {
        if (started) {
            return;
        }
        if (display == Display.NONE) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var ready = new CompletableFuture<Void>();
        Platform.startup(() -> ready.complete(null));
        ready.join();
        Platform.setImplicitExit(false);
        started = true;
    }

    /// The one door to the JavaFX thread.
    public Executor thread() {
        return Platform::runLater;
    }

    /// Runs on the JavaFX thread and waits for the result.
    public <T> T call(Supplier<T> work) {
        return Unwrapped.join(CompletableFuture.supplyAsync(work, thread()));
    }

    /// Ends JavaFX for good, if it was started.
    public synchronized void stop() {
        if (started) {
            Platform.exit();
        }
    }
}
