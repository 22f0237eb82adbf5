package org.nordkassa.bench;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Key events as a keyboard or a scanner makes them, to whatever has the focus. For the JavaFX thread.
final class Keyboard {
    private final Scene scene;

    Keyboard(Scene scene) {
        this.scene = scene;
    }

    void type(String text) {
        text.chars().forEach(character -> type((char) character));
    }

    void type(char character) {
        var code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(character)));
        stroke(code == null ? KeyCode.UNDEFINED : code, String.valueOf(character));
    }

    void enter() {
        stroke(KeyCode.ENTER, "\r");
    }

    private void stroke(KeyCode code, String text) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code);
        fire(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, text, code);
    }

    private void fire(EventType<KeyEvent> type, String character, String text, KeyCode code) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, character, text, code, false, false, false, false));
    }
}
