package org.nordkassa.ui.outbox;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.outbox.MessagesModel.Line;

/// One message in the list: what, to whom, since when, and how it stands.
final class MessageCell extends ListCell<Line> {
    private final Region dot = new Region();
    private final Label title = Parts.label("", "message-title");
    private final Label state = Parts.label("", "message-state");
    private final Label system = Parts.label("", "message-system");
    private final Label since = Parts.label("", "message-since");
    private final HBox content;

    MessageCell() {
        dot.getStyleClass().add("dot");
        var left = Parts.column("message-left", title, state);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var right = Parts.column("message-right", system, since);
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
        Parts.tone(dot, "dot-", switch (line.tone()) {
            case WAITING -> "waiting";
            case TROUBLE -> "waiting";
            case REFUSED -> "bad";
            case ASIDE -> "idle";
        });
        Parts.tone(state, "tone-", line.tone().name().toLowerCase(Locale.ROOT));
        Parts.text(title, line.title());
        Parts.text(state, line.state());
        Parts.text(system, line.system());
        Parts.text(since, line.since());
        setAccessibleText(line.system() + ": " + line.title() + ", " + line.state() + ", " + line.since());
        setGraphic(content);
    }
}
