package org.nordkassa.app.rehearsal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Presses the keys and buttons of a window. Keys go where a keyboard's would: to whatever has the focus, through every
/// filter of the window; characters arrive as they are printed, whatever the computer's keyboard layout.
final class Hands {
    /// Between two keys of a quick typist, in milliseconds; a scanner needs less than a third of it.
    private static final long TYPING_MILLIS = 95;

    private final Supplier<Scene> scene;
    private final BooleanSupplier isHolding;
    private final Executor fx;

    /// @param isHolding whether the window holds keys back that have not arrived yet
    Hands(Supplier<Scene> scene, BooleanSupplier isHolding, Executor fx) {
        this.scene = scene;
        this.isHolding = isHolding;
        this.fx = fx;
    }

    void scan(String text) {
        onScreen(() -> {
            text.chars().forEach(character -> character((char) character));
            key(KeyCode.ENTER, "\r", false, false, false);
        });
    }

    /// No key is struck before the one before it has arrived: while the computer stalls the till cannot know how far
    /// apart keys were, and would take digits that are a code for a scanner's.
    void type(String text) throws InterruptedException {
        seeFrame();
        for (char character : text.toCharArray()) {
            onScreen(() -> character(character));
            Thread.sleep(TYPING_MILLIS);
            letArrive();
        }
    }

    /// Nobody strikes a key, or presses a button, before they see what they have typed.
    private void letArrive() throws InterruptedException {
        while (call(isHolding::getAsBoolean)) {
            Thread.sleep(10);
        }
    }

    void press(KeyCode code) throws InterruptedException {
        onScreen(() -> key(code, code == KeyCode.ENTER ? "\r" : "", false, false, false));
        Thread.sleep(TYPING_MILLIS);
    }

    void press(KeyCombination keys) throws InterruptedException {
        if (keys instanceof KeyCodeCombination combination) {
            onScreen(() -> key(combination.getCode(), "", isDown(combination.getControl()),
                    isDown(combination.getAlt()), isDown(combination.getShift())));
        }
        Thread.sleep(TYPING_MILLIS);
    }

    /// @return whether the button is there, shown and enabled
    boolean click(String id) {
        return call(() -> {
            if (find(id) instanceof ButtonBase button && isShown(button) && !button.isDisabled()) {
                button.fire();
                return true;
            }
            return false;
        });
    }

    /// Puts the focus into a field and selects what is in it. A screen that is just opening may still take the focus
    /// elsewhere, so it is looked at again after a frame.
    ///
    /// @return whether the field is there, shown, and has the focus
    boolean focus(String id) {
        boolean isThere = call(() -> {
            if (find(id) instanceof TextInputControl field && isShown(field)) {
                field.requestFocus();
                field.selectAll();
                return true;
            }
            return false;
        });
        if (isThere) {
            seeFrame();
        }
        return isThere && call(() -> scene.get().getFocusOwner() == find(id));
    }

    /// Puts a text into a field, as by pasting it.
    ///
    /// @return whether the field is there and shown
    boolean write(String id, String text) {
        return call(() -> {
            if (find(id) instanceof TextInputControl field && isShown(field)) {
                field.setText(text);
                return true;
            }
            return false;
        });
    }

    <T> T call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, fx).join();
    }

    /// Waits until all of a frame has been made since now.
    private void seeFrame() {
        var seen = new CompletableFuture<Void>();
        onScreen(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The first begins a frame; with the second it has been laid out.
                if (++frames == 2) {
                    stop();
                    seen.complete(null);
                }
            }
        }.start());
        seen.join();
    }

    private void onScreen(Runnable work) {
        CompletableFuture.runAsync(work, fx).join();
    }

    private Node find(String id) {
        return scene.get().lookup("#" + id);
    }

    static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static boolean isDown(KeyCombination.ModifierValue modifier) {
        return modifier == KeyCombination.ModifierValue.DOWN;
    }

    private void character(char character) {
        var code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(character)));
        key(code == null ? KeyCode.UNDEFINED : code, String.valueOf(character), false, false,
                Character.isUpperCase(character));
    }

    private void key(KeyCode code, String character, boolean control, boolean alt, boolean shift) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, character, code, control, alt, shift);
        if (!character.isEmpty()) {
            fire(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, control, alt, shift);
        }
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, character, code, control, alt, shift);
    }

    private void fire(EventType<KeyEvent> type, String character, String text, KeyCode code, boolean control,
            boolean alt, boolean shift) {
        Event.fireEvent(focused(), new KeyEvent(type, character, text, code, shift, control, alt, false));
    }

    /// A field that has just gone with its form keeps the focus until the next frame, but leads nowhere any more.
    private EventTarget focused() {
        var owner = scene.get().getFocusOwner();
        return owner == null || owner.getScene() != scene.get() ? scene.get().getRoot() : owner;
    }
}
