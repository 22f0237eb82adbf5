package org.nordkassa.ui.giftcards;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nordkassa.ui.giftcards.GiftCardsModel.Line;
import org.nordkassa.ui.kit.Parts;

/// One card, movement or shortfall.
final class GiftCardCell extends ListCell<Line> {
    private final Region dot = new Region();
    private final Label title = Parts.label("", "message-title");
    private final Label state = Parts.label("", "message-state");
    private final Label amount = Parts.whole("message-title");
    private final Label when = Parts.label("", "message-since");
    private final HBox content;

    GiftCardCell() {
        dot.getStyleClass().add("dot");
        var left = Parts.column("message-left", title, state);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var right = Parts.column("message-right", amount, when);
        right.setMinWidth(Region.USE_PREF_SIZE);
        content = Parts.row("message", dot, left, right);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        Parts.tone(dot, "dot-", line.dot());
        Parts.text(title, line.title());
        Parts.text(state, line.state());
        Parts.text(amount, line.amount());
        Parts.text(when, line.when());
        setAccessibleText(line.title() + ", " + line.state() + ", " + line.amount() + ", " + line.when());
        setGraphic(content);
    }
}
