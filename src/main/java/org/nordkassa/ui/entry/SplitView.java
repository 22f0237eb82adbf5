package org.nordkassa.ui.entry;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// Which lines are sold next, line by line, and what both receipts come to.
public final class SplitView {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final Desk desk;
    private final VBox rows = Parts.column("split-rows");
    private final Label first = Parts.whole("split-sum");
    private final Label paid = Parts.label("", "muted");
    private final Label rest = Parts.whole("split-sum");
    private final Label hint = Parts.paragraph("", "split-hint");
    private final Button split;
    private final VBox pane;
    private SplitModel shown;

    public SplitView(Texts texts, CommandButtons buttons, Desk desk) {
        this.texts = texts;
        this.desk = desk;
        first.setId("split-first");
        rest.setId("split-rest");
        hint.setId("split-hint");
        split = Parts.button("split-now", texts.say("split.now"), desk::enter, "primary", "pay-take");
        split.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(split, Priority.ALWAYS);
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("clear-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        pane = Parts.column("panel", DiscountView.head(buttons, texts.say("command.split-sale")),
                Parts.paragraph(texts.say("split.explained"), "muted"), scroll,
                Parts.row("split-sums", sum("split.first", first, paid), sum("split.rest", rest, Parts.label("", "muted"))),
                hint, Parts.row("button-row", split));
        pane.getStyleClass().addAll("card", "panel-card");
        pane.setId("split-panel");
    }

    private Node sum(String name, Label value, Label detail) {
        var box = Parts.column("split-part", Parts.label(texts.say(name), "muted"), value, detail);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(0);
        return box;
    }

    public Node node() {
        return pane;
    }

    public void show(SplitModel model) {
        if (model.equals(shown)) {
            return;
        }
        boolean sameRows = shown != null && shown.rows().equals(model.rows());
        shown = model;
        if (!sameRows) {
            rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
        }
        Parts.text(first, model.first().orElse("–"));
        Parts.text(paid, texts.say("split.taken", model.paid()));
        Parts.text(rest, model.rest().orElse("–"));
        Parts.text(hint, model.hint());
        Parts.tone(hint, "split-hint-", model.ready() ? "fine" : "wrong");
        split.setDisable(!model.ready());
    }

    private Node row(SplitModel.Row row) {
        var name = Parts.paragraph(row.name(), "split-name");
        name.setMinWidth(0);
        var left = Parts.column("split-line", name,
                Parts.label(row.movable() ? row.stays() : texts.say("split.stays-always"), "muted"));
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var pane = Parts.row("split-row", left);
        int id = row.line().id().number();
        if (row.movable()) {
            var count = Parts.whole("split-count");
            count.setText(row.leaves());
            count.setId("split-count-" + id);
            pane.getChildren().addAll(
                    Parts.iconButton("split-less-" + id, Feather.MINUS, texts.say("split.less", row.name()),
                            () -> desk.splitOff(row.line(), -1), "flat"),
                    count,
                    Parts.iconButton("split-more-" + id, Feather.PLUS, texts.say("split.more", row.name()),
                            () -> desk.splitOff(row.line(), 1), "flat"));
        }
        pane.setOnMousePressed(_ -> desk.select(row.line().id()));
        pane.pseudoClassStateChanged(MARKED, row.marked());
        return pane;
    }
}
