package org.nordkassa.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// JavaFX, started once for the whole program.
final class Toolkit {
    /// Held for as long as the program runs: the logging framework forgets the level of a logger nobody holds.
    private final Logger javafx = Logger.getLogger("javafx");

    /// @param on [Display#NONE] draws by software into memory
    void start(Display on) {
        // JavaFX warns that it was loaded from the class path, which is how this program ships.
        javafx.setLevel(Level.SEVERE);
        if (on == Display.NONE) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
    }

    /// The one door to the JavaFX thread.
    Executor thread() {
        return Platform::runLater;
    }

    /// Runs on the JavaFX thread and waits for the result.
    <T> T call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread()).join();
    }

    void stop() {
        Platform.exit();
    }
}
