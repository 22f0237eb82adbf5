package org.nordkassa.ui;

import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.nordkassa.scan.WedgeReader;
import org.nordkassa.scan.WedgeReading;
import org.nordkassa.scan.WedgeSettings;
import org.nordkassa.scan.WedgeStep;

/// Takes a keyboard-wedge scanner's bursts out of everything that is typed into a scene, wherever the focus is, before any
/// field, button or command sees them. What turns out to be a person's is fired again to whatever has the focus by then.
final class WedgeFilter {
    private final Scene scene;
    private final LongSupplier nanos;
    private final Consumer<WedgeReading> onReading;
    private final WedgeReader<InputEvent> reader;
    private final PauseTransition pause = new PauseTransition();
    private boolean firing;

    /// @param nanos a clock that never goes back
    WedgeFilter(Scene scene, WedgeSettings settings, LongSupplier nanos, Consumer<WedgeReading> onReading) {
        this.scene = scene;
        this.nanos = nanos;
        this.onReading = onReading;
        this.reader = new WedgeReader<>(settings);
        scene.addEventFilter(KeyEvent.ANY, this::key);
        scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
        pause.setOnFinished(_ -> take(reader.tick(nanos.getAsLong())));
    }

    private void key(KeyEvent event) {
        if (!firing) {
            filter(event, reader.step(WedgeKeys.of(event), event, nanos.getAsLong()));
        }
    }

    private void composed(InputMethodEvent event) {
        if (!firing && !event.getCommitted().isEmpty()) {
            filter(event, reader.step(WedgeKeys.of(event), event, nanos.getAsLong()));
        }
    }

    private void filter(InputEvent event, WedgeStep<InputEvent> step) {
        if (step.passes(event) && step.reading().isEmpty()) {
            await(step.tickAt());
        } else {
            event.consume();
            take(step);
        }
    }

    private void take(WedgeStep<InputEvent> step) {
        step.reading().ifPresent(onReading);
        step.human().forEach(this::fire);
        await(step.tickAt());
    }

    /// Fires an event past this filter. A copy, because the event itself was consumed when it was held back.
    private void fire(InputEvent event) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        boolean outer = firing;
        firing = true;
        try {
            Event.fireEvent(target, event.copyFor(scene, target));
        } finally {
            firing = outer;
        }
    }

    private void await(OptionalLong tickAt) {
        pause.stop();
        tickAt.ifPresent(at -> {
            pause.setDuration(Duration.millis(Math.max(1, (at - nanos.getAsLong()) / 1_000_000.0)));
            pause.playFromStart();
        });
    }

    void stop() {
        pause.stop();
    }
}
