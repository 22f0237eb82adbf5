package org.nordkassa.ui.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.sale.Line;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Formats;
import org.nordkassa.ui.text.Texts;

/// A discount given by the cashier: on the sale or the marked line, in percent or money.
public final class DiscountView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<Integer> PERCENTS = List.of(5, 10, 15, 20, 25, 50);

    private final Texts texts;
    private final Desk desk;
    private final Button onSale;
    private final Button onLine;
    private final Button percent;
    private final Button money;
    private final Label target = Parts.label("", "muted");
    private final Label entry = Parts.whole("entry");
    private final GridPane quick = new GridPane();
    private final Button give;
    private final VBox pane;

    public DiscountView(Texts texts, CommandButtons buttons, Desk desk) {
        this.texts = texts;
        this.desk = desk;
        onSale = choice("discount-on-sale", texts.say("discount.on-sale"),
                () -> desk.aimDiscount(false, desk.discountInPercent()));
        onLine = choice("discount-on-line", texts.say("discount.on-line"),
                () -> desk.aimDiscount(true, desk.discountInPercent()));
        percent = choice("discount-percent", "%", () -> desk.aimDiscount(desk.discountOnLine(), true));
        percent.setAccessibleText(texts.say("discount.in-percent"));
        money = choice("discount-money", Formats.symbol(desk.shown().state().currency()),
                () -> desk.aimDiscount(desk.discountOnLine(), false));
        money.setAccessibleText(texts.say("discount.in-money"));
        entry.setId("discount-entry");
        give = Parts.button("discount-give", texts.say("discount.give"), desk::enter, "primary", "pay-take");
        give.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(give, Priority.ALWAYS);
        var keypad = new Keypad("discount", texts, desk::type).node();
        VBox.setVgrow(keypad, Priority.ALWAYS);
        fillQuick();
        pane = Parts.column("panel", head(buttons, texts.say(Command.DISCOUNT.labelKey())),
                Parts.row("segments", onSale, onLine), target, Parts.row("segments", percent, money), quick,
                Parts.row("entry-row", entry, give), keypad);
        pane.getStyleClass().addAll("card", "panel-card");
        pane.setId("discount-panel");
    }

    static Node head(CommandButtons buttons, String title) {
        return Parts.row("pay-head", buttons.icon(Command.BACK, "flat"), Parts.label(title, "panel-title"));
    }

    private static Button choice(String id, String text, Runnable action) {
        var button = Parts.button(id, text, action, "segment");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setPrefWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void fillQuick() {
        quick.getStyleClass().add("quick-cash");
        for (int column = 0; column < 3; column++) {
            var third = new ColumnConstraints();
            third.setPercentWidth(100 / 3.0);
            quick.getColumnConstraints().add(third);
        }
        for (int i = 0; i < PERCENTS.size(); i++) {
            var number = BigDecimal.valueOf(PERCENTS.get(i));
            var button = Parts.button("discount-" + PERCENTS.get(i), PERCENTS.get(i) + " %",
                    () -> desk.giveDiscount(Optional.of(number)), "quick", "quick-note");
            button.setMaxWidth(Double.MAX_VALUE);
            quick.add(button, i % 3, i / 3);
        }
    }

    public Node node() {
        return pane;
    }

    public void show() {
        boolean inPercent = desk.discountInPercent();
        onSale.pseudoClassStateChanged(CHOSEN, !desk.discountOnLine());
        onLine.pseudoClassStateChanged(CHOSEN, desk.discountOnLine());
        percent.pseudoClassStateChanged(CHOSEN, inPercent);
        money.pseudoClassStateChanged(CHOSEN, !inPercent);
        Parts.present(quick, inPercent);
        Parts.text(target, desk.discountOnLine()
                ? desk.selectedLine().map(Line::item).map(item -> item.name()).orElse("")
                : texts.say("discount.whole-sale"));
        var typed = desk.entry().shown(texts.formats().decimalSign());
        Parts.typed(entry, typed.isEmpty() || !inPercent ? typed : typed + " %",
                inPercent ? "0 %" : texts.formats().amount(desk.shown().zero()));
        give.setDisable(desk.entry().value().isEmpty());
    }
}
