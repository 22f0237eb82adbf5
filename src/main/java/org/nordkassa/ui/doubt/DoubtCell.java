package org.nordkassa.ui.doubt;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nordkassa.ui.doubt.DoubtModel.Row;
import org.nordkassa.ui.kit.Parts;

/// One thing in doubt: its state, what it is, what happened, since when.
final class DoubtCell extends ListCell<Row> {
    private final Label word = Parts.whole("chip");
    private final Label title = Parts.label("", "message-title");
    private final Label what = Parts.label("", "message-state");
    private final Label place = Parts.whole("message-system");
    private final Label since = Parts.whole("message-since");
    private final HBox content;

    DoubtCell() {
        var left = Parts.column("message-left", title, what);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var right = Parts.column("message-right", place, since);
        right.setMinWidth(Region.USE_PREF_SIZE);
        content = Parts.row("message", Parts.row("chip-room", word), left, right);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        Parts.tone(word, "chip-is-", row.tone().name().toLowerCase(Locale.ROOT));
        Parts.text(word, row.word());
        Parts.text(title, row.title());
        Parts.text(what, row.what());
        Parts.text(place, row.place());
        Parts.text(since, row.since());
        setAccessibleText(String.join(", ", row.word(), row.title(), row.place(), row.since(), row.what(), row.does()));
        setGraphic(content);
    }
}
