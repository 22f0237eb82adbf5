package org.nordkassa.ui;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Lets dead keys be composed wherever the focus is. JavaFX asks the system for that only in text fields; elsewhere an
/// accent gives nothing at all, and so a scanner's `=` or `]` is lost on many keyboards.
final class Composing {
    /// Says nothing: nothing is edited here.
    private static final InputMethodRequests NONE = new InputMethodRequests() {
        @Override
        public Point2D getTextLocation(int offset) {
            return Point2D.ZERO;
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() { }

        @Override
        public String getSelectedText() {
            return "";
        }
    };

    private Composing() {}

    static void everywhereIn(Scene scene) {
        in(scene.getFocusOwner());
        scene.focusOwnerProperty().addListener((_, _, owner) -> in(owner));
        scene.windowProperty().flatMap(Window::focusedProperty).orElse(false)
                .addListener((_, _, focused) -> {
                    if (focused) {
                        again(scene);
                    }
                });
    }

    /// JavaFX tells the system what the focus wants when the focus moves, and what had it before the window was shown
    /// has not been told.
    private static void again(Scene scene) {
        var owner = scene.getFocusOwner();
        if (owner != null && owner.getInputMethodRequests() == NONE) {
            scene.getRoot().requestFocus();
            owner.requestFocus();
        }
    }

    private static void in(Node owner) {
        if (owner != null && owner.getInputMethodRequests() == null) {
            owner.setInputMethodRequests(NONE);
            owner.setOnInputMethodTextChanged(event -> type(owner, event));
        }
    }

    /// What a person composed is a character like any other.
    private static void type(Node owner, InputMethodEvent event) {
        if (!event.getCommitted().isEmpty()) {
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_TYPED, event.getCommitted(), "", KeyCode.UNDEFINED,
                    false, false, false, false));
        }
    }
}
