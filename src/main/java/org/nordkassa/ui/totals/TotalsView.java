package org.nordkassa.ui.totals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// Sum, saving and VAT small, the total as large as it gets.
public final class TotalsView {
    private final Texts texts;
    private final Label count = Parts.label("", "totals-count");
    private final Label sum = value("sum");
    private final Label saved = value("saved");
    private final Label paid = value("paid");
    private final Label following = value("following");
    private final HBox sumRow;
    private final HBox savedRow;
    private final HBox paidRow;
    private final HBox followingRow;
    private final Label vat = Parts.paragraph("", "totals-vat");
    private final Label caption = Parts.label("", "total-caption");
    private final Label total = value("total");
    private final Label due = value("due");
    private final VBox right;
    private final HBox pane;
    private TotalsModel shown;

    public TotalsView(Texts texts) {
        this.texts = texts;
        sumRow = row("totals.sum", sum);
        savedRow = row("totals.saved", saved);
        paidRow = row("totals.paid", paid);
        followingRow = row("totals.following", following);
        savedRow.getStyleClass().add("totals-saved");
        vat.setId("vat");
        var left = new VBox(count, sumRow, savedRow, paidRow, followingRow, vat);
        left.getStyleClass().add("totals-left");
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        total.getStyleClass().setAll("label", "total-value");
        due.getStyleClass().setAll("label", "total-value");
        right = new VBox(caption, total, due);
        right.getStyleClass().add("totals-right");
        pane = new HBox(left, right);
        pane.getStyleClass().add("totals");
        pane.setId("totals");
    }

    private static Label value(String id) {
        var label = Parts.whole("totals-value");
        label.setId(id);
        return label;
    }

    private HBox row(String key, Label value) {
        return Parts.row("totals-row", Parts.label(texts.say(key), "totals-name"), value);
    }

    public Node node() {
        return pane;
    }

    public void show(TotalsModel model) {
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        Parts.text(count, model.count());
        Parts.text(sum, model.sum().orElse(""));
        Parts.text(saved, model.saved().orElse(""));
        Parts.text(paid, model.paid().orElse(""));
        Parts.text(following, model.following().orElse(""));
        Parts.text(vat, String.join("   ", model.vat()));
        boolean begun = model.due().isPresent();
        Parts.text(total, begun ? texts.say("totals.total") + " " + model.total() : model.total());
        Parts.text(due, model.due().orElse(""));
        Parts.text(caption, texts.say(begun ? "totals.due" : "totals.total"));
        arrange(begun ? List.of(total, caption, due) : List.of(caption, total, due));
        Parts.present(sumRow, model.sum().isPresent());
        Parts.present(savedRow, model.saved().isPresent());
        Parts.present(paidRow, model.paid().isPresent());
        Parts.present(followingRow, model.following().isPresent());
        Parts.present(vat, !model.vat().isEmpty());
        Parts.present(due, begun);
        Parts.tone(total, "total-", begun ? "aside" : "value");
    }

    /// What is to be paid stands right under its name, the total above both.
    private void arrange(List<Label> order) {
        if (!right.getChildren().equals(order)) {
            right.getChildren().setAll(order);
        }
    }
}
