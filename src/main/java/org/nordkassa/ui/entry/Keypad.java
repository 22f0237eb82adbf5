package org.nordkassa.ui.entry;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The digits for fingers. `\b` is the key that erases.
public final class Keypad {
    public static final char ERASE = '\b';

    private final GridPane grid = new GridPane();

    /// @param name the beginning of the ids of the keys
    public Keypad(String name, Texts texts, Consumer<Character> typed) {
        grid.getStyleClass().add("keypad");
        var keys = new char[] {'7', '8', '9', '4', '5', '6', '1', '2', '3', '.', '0', ERASE};
        for (int i = 0; i < keys.length; i++) {
            grid.add(key(name, keys[i], texts, typed), i % 3, i / 3);
        }
        for (int column = 0; column < 3; column++) {
            var third = new ColumnConstraints();
            third.setPercentWidth(100 / 3.0);
            third.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(third);
        }
        for (int row = 0; row < 4; row++) {
            var quarter = new RowConstraints();
            quarter.setPercentHeight(25);
            quarter.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(quarter);
        }
    }

    public Node node() {
        return grid;
    }

    private static Button key(String name, char key, Texts texts, Consumer<Character> typed) {
        Runnable press = () -> typed.accept(key);
        Button button = switch (key) {
            case ERASE -> {
                var erase = Parts.button(name + "-key-erase", null, press, "keypad-key");
                erase.setGraphic(new Icon(Feather.DELETE));
                erase.setAccessibleText(texts.say("keypad.erase"));
                yield erase;
            }
            case '.' -> {
                var point = Parts.button(name + "-key-point", String.valueOf(texts.formats().decimalSign()), press,
                        "keypad-key");
                point.setAccessibleText(texts.say("keypad.point"));
                yield point;
            }
            default -> Parts.button(name + "-key-" + key, String.valueOf(key), press, "keypad-key");
        };
        button.setMinWidth(0);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setFocusTraversable(false);
        return button;
    }
}
