package org.nordkassa.ui;

import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import org.nordkassa.scan.WedgeReader;
import org.nordkassa.scan.WedgeReading;
import org.nordkassa.scan.WedgeSettings;
import org.nordkassa.scan.WedgeStep;

/// Takes a keyboard-wedge scanner's bursts out of everything that is typed into a scene, wherever the focus is, before
/// any field, button or command sees them. What turns out to be a person's is fired again to whatever has the focus by
/// then.
final class WedgeFilter {
    private final Scene scene;
    private final WedgeClock clock;
    private final Consumer<WedgeReading> onReading;
    private final WedgeReader<InputEvent> reader;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long frame) {
            tick();
        }
    };
    private OptionalLong tickAt = OptionalLong.empty();
    private boolean firing;

    /// @param nanos a clock that never goes back
    WedgeFilter(Scene scene, WedgeSettings settings, LongSupplier nanos, Consumer<WedgeReading> onReading) {
        this.scene = scene;
        this.clock = new WedgeClock(nanos);
        this.onReading = onReading;
        this.reader = new WedgeReader<>(settings);
        scene.addEventFilter(KeyEvent.ANY, this::key);
        scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
    }

    private void key(KeyEvent event) {
        if (!firing) {
            filter(event, reader.step(WedgeKeys.of(event), event, clock.key(tickAt.isPresent())));
        }
    }

    private void composed(InputMethodEvent event) {
        if (!firing && !event.getCommitted().isEmpty()) {
            filter(event, reader.step(WedgeKeys.of(event), event, clock.key(tickAt.isPresent())));
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
        var owner = scene.getFocusOwner();
        EventTarget target = owner == null || owner.getScene() != scene ? scene.getRoot() : owner;
        boolean outer = firing;
        firing = true;
        try {
            Event.fireEvent(target, event.copyFor(scene, target));
        } finally {
            firing = outer;
        }
    }

    /// Every frame is looked at while something is awaited, so that a frame that took long is seen as such.
    private void tick() {
        long now = clock.frame(tickAt.isPresent());
        if (tickAt.isPresent() && now >= tickAt.getAsLong()) {
            take(reader.tick(now));
        }
    }

    private void await(OptionalLong at) {
        tickAt = at;
        if (at.isPresent()) {
            frames.start();
        } else {
            frames.stop();
        }
    }

    void stop() {
        frames.stop();
    }
}
