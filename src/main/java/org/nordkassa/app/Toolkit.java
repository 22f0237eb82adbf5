package org.nordkassa.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// JavaFX, started once for the whole program.
public final class Toolkit {
    /// Held for as long as the program runs: the logging framework forgets the level of a logger nobody holds.
    private final Logger javafx = Logger.getLogger("javafx");
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
        // JavaFX warns that it was loaded from the class path, which is how this program ships.
        javafx.setLevel(Level.SEVERE);
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
