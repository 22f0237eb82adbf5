package org.nordkassa.bench;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.nordkassa.app.Toolkit;

/// The least a window can do for a key: the floor of everything that begins with a key and ends with a pulse.
final class EmptyWindow implements AutoCloseable {
    private final Toolkit toolkit;
    private final Stage stage = new Stage();
    private final Label label = new Label("");
    private final TextField field = new TextField();
    private final Keyboard keyboard;
    private final Painting painting;
    private int count;

    private EmptyWindow(Toolkit toolkit) {
        this.toolkit = toolkit;
        label.setFocusTraversable(true);
        var scene = new Scene(new VBox(label, field), 1280, 800);
        keyboard = new Keyboard(scene);
        painting = new Painting(scene, toolkit.thread());
        label.addEventHandler(KeyEvent.KEY_TYPED, _ -> label.setText(String.valueOf(++count)));
        stage.setScene(scene);
        stage.show();
    }

    static EmptyWindow open(Toolkit toolkit) {
        return toolkit.call(() -> new EmptyWindow(toolkit));
    }

    /// @return milliseconds from a key to the pulse with the label it changes
    double changeLabel() {
        var next = String.valueOf(count + 1);
        return painting.after(label::requestFocus, keyboard::enter, () -> label.getText().equals(next));
    }

    /// @return milliseconds from a key to the pulse with its letter in a text field
    double typeLetter() {
        return painting.after(() -> {
            field.clear();
            field.requestFocus();
        }, () -> keyboard.type('k'), () -> field.getText().equals("k"));
    }

    @Override
    public void close() {
        toolkit.call(() -> {
            stage.hide();
            return stage;
        });
    }
}
