package org.nordkassa.ui;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import org.nordkassa.scan.KeyTime;
import org.nordkassa.scan.WedgeKey;
import org.nordkassa.scan.WedgeReader;
import org.nordkassa.scan.WedgeReading;
import org.nordkassa.scan.WedgeSettings;
import org.nordkassa.scan.WedgeStep;

/// Takes the bursts of keyboard-wedge scanners out of everything that is typed into the scenes it is attached to,
/// wherever the focus is, before any field, button or command sees them. What turns out to be a person's is fired again
/// to whatever has the focus by then. To be used on the JavaFX thread.
final class WedgeFilter {
    /// A key event with the scene it came to, and when it can have been struck.
    private record Struck(InputEvent event, Scene scene, KeyTime time) {}

    private final Scene home;
    private final LongSupplier nanos;
    private final Predicate<String> isCode;
    private final Consumer<WedgeReading> onReading;
    private final LoopWatch watch;
    private final Heartbeat heartbeat;
    private final Set<Scene> scenes = new HashSet<>();
    /// Keys that went down for a person: when they come up, nobody else shall have that.
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final EventHandler<KeyEvent> keys = this::key;
    private final EventHandler<InputMethodEvent> compositions = this::composed;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long frame) {
            tick();
        }
    };
    private WedgeReader<Struck> reader;
    private OptionalLong tickAt = OptionalLong.empty();
    private Optional<InputEvent> seenInPopup = Optional.empty();
    private boolean firing;
    private KeyTime struckAt;

    /// @param home the till's own scene; others come and go
    /// @param isCode whether a whole text, as it arrives, is a code beyond doubt
    /// @param nanos a clock that never goes back
    WedgeFilter(Scene home, WedgeSettings settings, Predicate<String> isCode, LongSupplier nanos, Executor fx,
            Consumer<WedgeReading> onReading) {
        this.home = home;
        this.isCode = isCode;
        this.nanos = nanos;
        this.onReading = onReading;
        this.reader = new WedgeReader<>(settings, isCode);
        this.watch = new LoopWatch(nanos);
        this.struckAt = watch.now();
        this.heartbeat = new Heartbeat(fx, nanos, watch::beat);
        attach(home);
    }

    /// From now on with other settings. Keys that are being held are a person's then.
    void use(WedgeSettings settings) {
        var before = reader;
        reader = new WedgeReader<>(settings, isCode);
        take(before.release());
    }

    void attach(Scene scene) {
        if (scenes.add(scene)) {
            scene.addEventFilter(KeyEvent.ANY, keys);
            scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, compositions);
        }
    }

    void detach(Scene scene) {
        if (scenes.remove(scene)) {
            scene.removeEventFilter(KeyEvent.ANY, keys);
            scene.removeEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, compositions);
        }
    }

    private void key(KeyEvent event) {
        if (firing) {
            note(event);
        } else if (!isSeen(event) && !(event.getEventType() == KeyEvent.KEY_RELEASED && down.remove(event.getCode()))) {
            filter(event, WedgeKeys.of(event));
        }
    }

    private void note(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            down.add(event.getCode());
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            down.remove(event.getCode());
        }
    }

    private void composed(InputMethodEvent event) {
        if (!firing && !isSeen(event)) {
            filter(event, WedgeKeys.of(event));
        }
    }

    /// A popup sees a key before its owner does, which then sees a copy of the same one.
    private boolean isSeen(InputEvent event) {
        boolean again = seenInPopup.filter(seen -> isSame(seen, event)).isPresent() && !isPopup(sceneOf(event));
        seenInPopup = Optional.empty();
        return again;
    }

    private static boolean isSame(InputEvent one, InputEvent other) {
        return one.getEventType() == other.getEventType() && (!(one instanceof KeyEvent key)
                || other instanceof KeyEvent again && key.getCode() == again.getCode()
                        && key.getCharacter().equals(again.getCharacter()));
    }

    private void filter(InputEvent event, WedgeKey meaning) {
        var struck = new Struck(event, sceneOf(event), watch.now());
        var step = reader.step(meaning, struck, struck.time());
        if (step.passes(struck)) {
            struckAt = struck.time();
            seenInPopup = isPopup(struck.scene()) ? Optional.of(event) : Optional.empty();
            if (event instanceof KeyEvent key) {
                note(key);
            }
            await(step.tickAt());
        } else {
            event.consume();
            take(step);
        }
    }

    private Scene sceneOf(InputEvent event) {
        return event.getSource() instanceof Scene scene ? scene : home;
    }

    private static boolean isPopup(Scene scene) {
        return scene.getWindow() instanceof PopupWindow;
    }

    private void take(WedgeStep<Struck> step) {
        await(step.tickAt());
        step.readings().forEach(onReading);
        step.human().forEach(this::fire);
    }

    /// Fires an event past this filter. A copy, because the event itself was consumed when it was held back. A popup's
    /// goes to its owner, which hands it on to the popup as it would have at first.
    private void fire(Struck struck) {
        var scene = openSceneFor(struck.scene());
        var owner = scene.getFocusOwner();
        EventTarget target = owner == null || owner.getScene() != scene ? scene.getRoot() : owner;
        boolean outer = firing;
        firing = true;
        struckAt = struck.time();
        try {
            Event.fireEvent(target, struck.event().copyFor(scene, target));
        } finally {
            firing = outer;
        }
    }

    private Scene openSceneFor(Scene scene) {
        var window = scene.getWindow();
        while (window instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
            window = popup.getOwnerWindow();
        }
        return window != null && window.isShowing() && window.getScene() != null ? window.getScene() : home;
    }

    /// Every frame is looked at while something is awaited, so that a frame that took long is seen as such.
    private void tick() {
        watch.frame();
        var now = watch.now();
        if (tickAt.isPresent() && now.at() >= tickAt.getAsLong()) {
            take(reader.tick(now));
        }
    }

    /// When the key that a person has last struck can have been struck. It may arrive later, together with others.
    KeyTime struckAt() {
        return struckAt;
    }

    /// Whether keys are held back until it is clear whose they are.
    boolean isHolding() {
        return tickAt.isPresent();
    }

    private void await(OptionalLong at) {
        if (tickAt.isEmpty() && at.isPresent()) {
            watch.framesBegin();
            frames.start();
        } else if (at.isEmpty()) {
            frames.stop();
        }
        tickAt = at;
    }

    void stop() {
        frames.stop();
        heartbeat.stop();
        Set.copyOf(scenes).forEach(this::detach);
    }
}
