package org.nordkassa.ui.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// Sells a gift card or tops one up: its number and the money that goes on it.
public final class LoadView {
    private final CurrencyUnit currency;
    private final Desk desk;
    private final Consumer<Action> act;
    private final TextField number = new TextField();
    private final TextField amount = new TextField();
    private final VBox pane;

    public LoadView(Texts texts, CommandButtons buttons, Desk desk, Consumer<Action> act) {
        this.desk = desk;
        this.act = act;
        currency = desk.shown().state().currency();
        number.setId("load-number");
        number.setAccessibleText(texts.say("load.number"));
        number.setOnAction(_ -> amount.requestFocus());
        amount.setId("load-amount");
        amount.setAccessibleText(texts.say("load.amount"));
        amount.setOnAction(_ -> send());
        var add = Parts.button("load-add", texts.say("load.add"), this::send, "primary", "pay-take");
        add.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(add, Priority.ALWAYS);
        var numberLabel = Parts.label(texts.say("load.number"), "field-label");
        numberLabel.setLabelFor(number);
        var amountLabel = Parts.label(texts.say("load.amount"), "field-label");
        amountLabel.setLabelFor(amount);
        pane = Parts.column("panel", DiscountView.head(buttons, texts.say(Command.SELL_GIFT_CARD.labelKey())),
                Parts.paragraph(texts.say("load.hint"), "muted"), Parts.column("labelled", numberLabel, number),
                Parts.column("labelled", amountLabel, amount), Parts.spring(),
                buttons.full(Command.GIFT_CARDS, "flat"), Parts.row("button-row", add));
        VBox.setVgrow(pane, Priority.ALWAYS);
        pane.getStyleClass().addAll("card", "panel-card");
        pane.setId("load-panel");
    }

    public Node node() {
        return pane;
    }

    public void focus() {
        number.clear();
        amount.clear();
        number.requestFocus();
    }

    private void send() {
        money().filter(_ -> !number.getText().isBlank()).ifPresent(sum -> {
            act.accept(new Action.LoadGiftCard(number.getText().strip(), sum));
            desk.press(Command.BACK, 0);
        });
    }

    private Optional<Money> money() {
        var plain = amount.getText().strip().replace(',', '.');
        return plain.matches("\\d{1,6}(\\.\\d{1,2})?")
                ? Optional.of(Money.of(currency, new BigDecimal(plain), RoundingMode.HALF_UP)).filter(Money::isPositive)
                : Optional.empty();
    }
}
