package org.nordkassa.ui.commands;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.Sheet;
import org.nordkassa.ui.kit.SheetView;
import org.nordkassa.ui.text.Texts;

/// The list of keys, laid over the till.
public final class HelpView implements SheetView {
    private final Sheet sheet;

    public HelpView(Texts texts, Runnable close) {
        sheet = new Sheet("help", texts.say("help.title"), texts.say("sheet.close"), close).tight()
                .with(table(texts), Parts.paragraph(texts.say("help.typing"), "muted"));
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    @Override
    public void opened() {
        sheet.focus();
    }

    private static Node table(Texts texts) {
        var grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        var commands = Command.values();
        int rows = (commands.length + 1) / 2;
        for (int i = 0; i < commands.length; i++) {
            int column = i / rows * 2;
            var cap = CommandButtons.keyCap(commands[i]);
            grid.add(cap, column, i % rows);
            grid.add(Parts.label(texts.say(commands[i].hintKey())), column + 1, i % rows);
            GridPane.setValignment(cap, VPos.CENTER);
        }
        return grid;
    }
}
