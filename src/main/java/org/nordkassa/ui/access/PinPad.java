package org.nordkassa.ui.access;

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

/// Digits as they lie on every PIN pad, with a key to erase and one to end.
final class PinPad {
    private static final char ERASE = '\b';
    private static final char ENTER = '\r';

    private final GridPane grid = new GridPane();
    private final Button enter;

    PinPad(Texts texts, Consumer<Character> typed, Runnable entered) {
        grid.getStyleClass().addAll("keypad", "pin-pad");
        enter = key("pin-enter", Feather.CHECK, texts.say("staff.enter"), entered);
        enter.getStyleClass().add("primary");
        var keys = new char[] {'1', '2', '3', '4', '5', '6', '7', '8', '9', ERASE, '0', ENTER};
        for (int i = 0; i < keys.length; i++) {
            char key = keys[i];
            grid.add(switch (key) {
                case ERASE -> key("pin-erase", Feather.DELETE, texts.say("keypad.erase"), () -> typed.accept(ERASE));
                case ENTER -> enter;
                default -> stretched(Parts.button(
                        "pin-" + key, String.valueOf(key), () -> typed.accept(key), "keypad-key"));
            }, i % 3, i / 3);
        }
        for (int i = 0; i < 4; i++) {
            var row = new RowConstraints();
            row.setPercentHeight(25);
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
            var column = new ColumnConstraints();
            column.setPercentWidth(100 / 3.0);
            if (i < 3) {
                grid.getColumnConstraints().add(column);
            }
        }
    }

    private static Button key(String id, Feather icon, String name, Runnable press) {
        var button = Parts.button(id, null, press, "keypad-key");
        button.setGraphic(new Icon(icon));
        button.setAccessibleText(name);
        return stretched(button);
    }

    /// The keyboard's focus stays where digits are typed.
    private static Button stretched(Button button) {
        button.setMinWidth(0);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setFocusTraversable(false);
        return button;
    }

    Node node() {
        return grid;
    }

    void show(boolean canEnter) {
        enter.setDisable(!canEnter);
    }
}
