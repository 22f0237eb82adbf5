package org.nordkassa.ui.entry;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// How many, or how much, of the marked line.
public final class QuantityView {
    private final Texts texts;
    private final Desk desk;
    private final Label name = Parts.paragraph("", "quantity-name");
    private final Label now = Parts.label("", "muted");
    private final Label entry = Parts.whole("entry");
    private final Button set;
    private final VBox pane;

    public QuantityView(Texts texts, CommandButtons buttons, Desk desk) {
        this.texts = texts;
        this.desk = desk;
        entry.setId("quantity-entry");
        set = Parts.button("quantity-set", texts.say("quantity.set"), desk::enter, "primary", "pay-take");
        set.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(set, Priority.ALWAYS);
        var keypad = new Keypad("quantity", texts, desk::type).node();
        VBox.setVgrow(keypad, Priority.ALWAYS);
        pane = Parts.column("panel", DiscountView.head(buttons, texts.say(Command.QUANTITY.labelKey())), name, now,
                Parts.spring(), Parts.row("entry-row", entry, set), keypad);
        pane.getStyleClass().addAll("card", "panel-card");
        pane.setId("quantity-panel");
    }

    public Node node() {
        return pane;
    }

    public void show() {
        desk.selectedLine().ifPresent(line -> {
            Parts.text(name, line.item().name());
            Parts.text(now, texts.say("quantity.now", texts.formats().quantity(line.quantity())));
        });
        Parts.typed(entry, desk.entry().shown(texts.formats().decimalSign()), "0");
        set.setDisable(desk.entry().value().isEmpty());
    }
}
