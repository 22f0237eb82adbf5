package org.nordkassa.ui.commands;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.text.Texts;

/// The list of keys, laid over the till.
public final class HelpView {
    private final StackPane veil = new StackPane();

    public HelpView(Texts texts, Runnable close) {
        var title = new Label(texts.say("help.title"));
        title.getStyleClass().add("panel-title");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var shut = new Button(null, new Icon(Feather.X));
        shut.setId("help-close");
        shut.getStyleClass().add("icon-button");
        shut.setAccessibleText(texts.say("help.close"));
        shut.setOnAction(_ -> close.run());
        var head = new HBox(title, room, shut);
        head.getStyleClass().add("help-head");
        var tip = new Label(texts.say("help.typing"));
        tip.setWrapText(true);
        tip.getStyleClass().add("muted");
        var card = new VBox(head, table(texts), tip);
        card.getStyleClass().addAll("card", "help-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        veil.getStyleClass().add("veil");
        veil.setId("help-overlay");
        veil.getChildren().add(card);
        veil.setVisible(false);
        veil.setOnMouseClicked(event -> {
            if (event.getTarget() == veil) {
                close.run();
            }
        });
    }

    public Node node() {
        return veil;
    }

    public void show(boolean visible) {
        veil.setVisible(visible);
    }

    private static Node table(Texts texts) {
        var grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        var commands = Command.values();
        int rows = (commands.length + 1) / 2;
        for (int i = 0; i < commands.length; i++) {
            int column = i / rows * 2;
            var cap = CommandButtons.keyCap(commands[i]);
            var what = new Label(texts.say(commands[i].hintKey()));
            what.setWrapText(true);
            grid.add(cap, column, i % rows);
            grid.add(what, column + 1, i % rows);
            GridPane.setValignment(cap, VPos.CENTER);
        }
        for (int column = 0; column < 4; column++) {
            grid.getColumnConstraints().add(new ColumnConstraints());
        }
        return grid;
    }
}
