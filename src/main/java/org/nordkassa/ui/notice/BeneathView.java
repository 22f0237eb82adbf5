package org.nordkassa.ui.notice;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// A strip under the screen that is laid over the till, with the way back to the sale.
public final class BeneathView {
    private final Label text = Parts.paragraph("", "notice-text");
    private final Icon icon = new Icon(Feather.INFO);
    private final HBox pane;

    /// @param back closes the screen above
    public BeneathView(Texts texts, Runnable back) {
        text.setId("beneath");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        pane = Parts.row("notice", icon, text, Parts.button("to-the-till", texts.say("beneath.back"), back));
        pane.getStyleClass().add("beneath");
        pane.setAccessibleRole(AccessibleRole.TEXT);
        Parts.present(pane, false);
    }

    public Node node() {
        return pane;
    }

    public void show(Optional<NoticeModel> model) {
        Parts.present(pane, model.isPresent());
        model.ifPresent(said -> {
            Parts.text(text, said.text());
            pane.setAccessibleText(said.text());
            icon.setIcon(said.kind().icon());
            Parts.tone(pane, "tone-", said.kind().name().toLowerCase(Locale.ROOT));
        });
    }
}
