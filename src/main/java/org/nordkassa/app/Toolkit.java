package org.nordkassa.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;

/// JavaFX, started once for the whole program.
public final class Toolkit {
    /// JavaFX paints at its next pulse, and with its usual 60 a second the line just scanned waits up to 17 ms for it. The
    /// pulses rest while there is nothing to paint.
    private static final String PULSE = "javafx.animation.pulse";
    private static final String PULSES_A_SECOND = "120";

    private Optional<CompletableFuture<Void>> started = Optional.empty();

    /// @param display [Display#NONE] draws into memory, by software
    public Toolkit(Display display) {
        if (display == Display.NONE) {
            // Before any class of JavaFX is touched, which would read them: a machine without a display has no libraries
            // to draw by hardware either.
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
    }

    /// Begins to start JavaFX, if nobody has yet: what else there is to do can be done meanwhile.
    public synchronized CompletableFuture<Void> startAhead() {
        if (started.isEmpty()) {
            started = Optional.of(CompletableFuture.runAsync(this::startNow));
        }
        return started.get();
    }

    /// Starts JavaFX, if it has not been started yet, and waits until it is ready.
    void start() {
        Unwrapped.join(startAhead());
    }

    private void startNow() {
        boolean isOurPulse = System.getProperty(PULSE) == null;
        if (isOurPulse) {
            System.setProperty(PULSE, PULSES_A_SECOND);
        }
        var ready = new CompletableFuture<Void>();
        try {
            Platform.startup(() -> {
                if (isOurPulse) {
                    // Read by now; read once more it would be told on the terminal.
                    System.clearProperty(PULSE);
                }
                ready.complete(null);
            });
            ready.join();
        } catch (IllegalStateException running) {
            // Started by somebody else in this process, which is as good.
            System.getLogger(Toolkit.class.getName()).log(System.Logger.Level.DEBUG, "JavaFX runs already", running);
        }
        Platform.setImplicitExit(false);
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
        started.ifPresent(_ -> Platform.exit());
    }
}
