package org.nordkassa.ui.commands;

import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.text.Texts;

/// Makes the buttons of commands: icon, label, key, tooltip and accessible text all come from the table.
public final class CommandButtons {
    private final Texts texts;
    private final Consumer<Command> press;

    public CommandButtons(Texts texts, Consumer<Command> press) {
        this.texts = texts;
        this.press = press;
    }

    /// A button with icon, label and key.
    public Button full(Command command, String... styles) {
        var button = bare(command, styles);
        var label = new Label(texts.say(command.labelKey()));
        label.getStyleClass().add("command-label");
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(new Icon(command.icon()), label, keyCap(command));
        row.getStyleClass().add("command-row");
        button.setGraphic(row);
        button.getStyleClass().add("command-button");
        return button;
    }

    /// A button with its icon above the label, and the key beneath.
    public Button tile(Command command, String... styles) {
        var button = bare(command, styles);
        var label = new Label(texts.say(command.labelKey()));
        var key = new Label(command.keyText());
        key.getStyleClass().add("tile-key");
        var face = new VBox(new Icon(command.icon()), label, key);
        face.getStyleClass().add("tile-face");
        button.setGraphic(face);
        button.getStyleClass().add("tile");
        return button;
    }

    /// A button with its icon and a text that is set later.
    public Button named(Command command, String... styles) {
        var button = bare(command, styles);
        button.setGraphic(new Icon(command.icon()));
        return button;
    }

    /// A button with its icon alone.
    public Button icon(Command command, String... styles) {
        var button = bare(command, styles);
        button.setGraphic(new Icon(command.icon()));
        button.getStyleClass().add("icon-button");
        return button;
    }

    /// A button with its icon, and its name beneath where [#named] says so.
    public Button tool(Command command) {
        var button = icon(command, "flat", "tool");
        var name = new Label(texts.say(command.labelKey()));
        name.getStyleClass().add("tool-name");
        var face = new VBox(new Icon(command.icon()), name);
        face.getStyleClass().add("tile-face");
        button.setGraphic(face);
        return button;
    }

    /// Shows the name of a button made by [#tool] while there is room for it.
    public static void named(Button tool, BooleanBinding roomy) {
        if (tool.getGraphic() instanceof VBox face) {
            var name = face.getChildren().getLast();
            name.visibleProperty().bind(roomy);
            name.managedProperty().bind(roomy);
        }
    }

    /// Puts other words on a button made by [#full], which then are all that it says.
    public static void say(Button button, String text) {
        if (button.getGraphic() instanceof HBox row && row.getChildren().get(1) instanceof Label label) {
            label.setText(text);
            label.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().removeIf(child -> child.getStyleClass().contains("key-cap"));
            button.setAccessibleText(text);
        }
    }

    /// Does what the command's button does.
    public void press(Command command) {
        press.accept(command);
    }

    /// The key of a command as a small cap.
    public static Label keyCap(Command command) {
        var cap = new Label(command.keyText());
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    private Button bare(Command command, String... styles) {
        var button = new Button();
        button.setId(command.id());
        button.setAccessibleText(texts.say(command.hintKey()));
        tellWhenPointedAt(button, texts.say(command.hintKey()) + "  (" + command.keyText() + ")");
        button.getStyleClass().addAll(styles);
        button.setFocusTraversable(true);
        button.setOnAction(_ -> press.accept(command));
        return button;
    }

    /// A tooltip is a window: a dozen of them would hold up the till's first one.
    private static void tellWhenPointedAt(Button button, String hint) {
        button.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (button.getTooltip() == null) {
                button.setTooltip(new Tooltip(hint));
            }
        });
    }
}
