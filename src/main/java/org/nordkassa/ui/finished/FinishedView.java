package org.nordkassa.ui.finished;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// Change as large as the screen allows, and the receipt beside it.
public final class FinishedView {
    private final Texts texts;
    private final Label caption = Parts.label("", "finished-caption");
    private final Label change = Parts.whole("finished-change");
    private final Label summary = Parts.paragraph("", "finished-summary");
    private final Label printing = Parts.label("", "finished-printing");
    private final ReceiptPaper paper = new ReceiptPaper();
    private final Label rest = Parts.paragraph("", "finished-rest");
    private final Button next;
    private final Button goOn;
    private final VBox left;
    private final VBox right;
    private FinishedModel shown;

    public FinishedView(Texts texts, CommandButtons buttons) {
        this.texts = texts;
        change.setId("change");
        summary.setId("finished-summary");
        printing.setId("finished-printing");
        var badge = new StackPane(Parts.icon(Feather.CHECK, "done-icon"));
        badge.getStyleClass().add("done-badge");
        next = buttons.full(Command.NEXT_CUSTOMER, "primary", "next-button");
        rest.setId("finished-rest");
        goOn = buttons.full(Command.NEXT_CUSTOMER, "primary", "next-button");
        goOn.setId("go-on");
        CommandButtons.say(goOn, texts.say("finished.go-on"));
        var again = buttons.full(Command.PRINT_AGAIN);
        again.setId("print-again-finished");
        left = Parts.column("finished", Parts.spring(), badge, caption, change, summary, printing, rest, Parts.spring(),
                Parts.row("finished-buttons", again, next, goOn));
        left.getStyleClass().add("card");
        left.setId("finished");
        var sheet = new StackPane(paper.node());
        sheet.getStyleClass().add("receipt-sheet");
        var scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("receipt-scroll");
        scroll.setId("receipt-scroll");
        scroll.setAccessibleText(texts.say("finished.receipt"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        right = Parts.column("panel", Parts.label(texts.say("finished.receipt"), "panel-title"), scroll);
        right.getStyleClass().add("card");
    }

    public Node left() {
        return left;
    }

    /// Enter goes on to the next customer.
    public void focus() {
        (next.isVisible() ? next : goOn).requestFocus();
    }

    public Node right() {
        return right;
    }

    public void show(FinishedModel model) {
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        caption.setText(texts.say(model.change().isPresent() ? "finished.change" : "finished.paid"));
        change.setText(model.change().orElse(model.total()));
        summary.setText(texts.say("finished.summary", model.total(), model.paidBy(), model.number()));
        rest.setText(model.rest().map(total -> texts.say("finished.rest", total)).orElse(""));
        Parts.present(rest, model.rest().isPresent());
        Parts.present(goOn, model.rest().isPresent());
        Parts.present(next, model.rest().isEmpty());
        printing.setText(model.printing());
        Parts.tone(printing, "print-", model.printFailed() ? "failed" : "fine");
        paper.show(model.receipt());
    }
}
