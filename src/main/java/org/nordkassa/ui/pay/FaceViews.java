package org.nordkassa.ui.pay;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.joda.money.Money;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.entry.Keypad;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// What each way of paying shows above the keypad.
final class FaceViews {
    private final Texts texts;
    private final Consumer<Action> act;
    private final TextField number = new TextField();
    private final PasswordField pin = new PasswordField();
    private final StackPane pane = new StackPane();
    private PayModel.Face shown;

    FaceViews(Texts texts, Consumer<Action> act) {
        this.texts = texts;
        this.act = act;
        number.setId("gift-card-number");
        number.setPromptText(texts.say("gift-card.number"));
        number.setAccessibleText(texts.say("gift-card.number"));
        number.setOnAction(_ -> ask());
        pin.setId("gift-card-pin");
        pin.setPromptText(texts.say("gift-card.pin"));
        pin.setAccessibleText(texts.say("gift-card.pin"));
        pin.setOnAction(_ -> askWithPin());
        pane.getStyleClass().add("pay-face");
    }

    Node node() {
        return pane;
    }

    void show(PayModel.Face face) {
        if (face.equals(shown)) {
            return;
        }
        shown = face;
        pane.getChildren().setAll(switch (face) {
            case PayModel.Cash(var suggestions) -> cash(suggestions);
            case PayModel.PayOut(var owed) -> payOut(owed);
            case PayModel.Card() -> info("", texts.say("pay.card.hint"), "");
            case PayModel.OnTerminal(var amount) -> terminal(amount);
            case PayModel.AskNumber() -> askNumber();
            case PayModel.Asking(var card) -> asking(card);
            case PayModel.AskPin(var card, var _) -> askPin(card);
            case PayModel.GiftCard card -> giftCard(card);
            case PayModel.NotConfirmed unsure -> notConfirmed(unsure);
            case PayModel.Balance(var balance) -> info(texts.say("tender.balance"), "", balance);
        });
        VBox.setVgrow(pane, face instanceof PayModel.OnTerminal || face instanceof PayModel.Asking
                ? Priority.ALWAYS : Priority.NEVER);
        focus();
    }

    /// Puts the focus where typing belongs.
    void focus() {
        field().ifPresent(field -> {
            if (pane.getScene() != null && !field.isFocused()) {
                field.requestFocus();
            }
        });
    }

    private Optional<TextInputControl> field() {
        return switch (shown) {
            case null -> Optional.empty();
            case PayModel.AskNumber() -> Optional.of(number);
            case PayModel.AskPin _ -> Optional.of(pin);
            case PayModel.Cash _, PayModel.PayOut _, PayModel.Card _, PayModel.OnTerminal _, PayModel.Asking _,
                    PayModel.GiftCard _, PayModel.Balance _, PayModel.NotConfirmed _ -> Optional.empty();
        };
    }

    /// A key of the keypad for the face's own field.
    ///
    /// @return whether it has one
    boolean type(char key) {
        var field = field();
        field.ifPresent(input -> {
            if (key == Keypad.ERASE) {
                input.deletePreviousChar();
            } else if (Character.isDigit(key)) {
                input.appendText(String.valueOf(key));
            }
        });
        return field.isPresent();
    }

    private Node cash(List<Money> suggestions) {
        var grid = new GridPane();
        grid.getStyleClass().add("quick-cash");
        // Four in rows of three would leave one alone.
        int columns = suggestions.size() == 4 ? 2 : 3;
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < suggestions.size(); i++) {
            grid.add(quick(suggestions.get(i), i), i % columns, i / columns);
        }
        return grid;
    }

    private Node quick(Money sum, int index) {
        var text = index == 0 ? texts.formats().amount(sum) : texts.formats().cash(sum);
        var button = Parts.button(index == 0 ? "quick-exact" : "quick-" + index, text,
                () -> act.accept(new Action.PayCash(sum)), "quick", index == 0 ? "quick-exact" : "quick-note");
        button.setAccessibleText(texts.say(index == 0 ? "pay.exact" : "pay.take-cash", sum));
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node payOut(Money owed) {
        var button = Parts.button("pay-out", texts.say("pay.pay-out", owed),
                () -> act.accept(new Action.PayCash(owed.negated())), "primary", "large");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node terminal(String amount) {
        var value = Parts.whole("terminal-amount");
        value.setText(amount);
        value.setId("terminal-amount");
        var declined = Parts.button("card-declined", texts.say("pay.declined"),
                () -> act.accept(new Action.CardDeclined()), "large");
        var approved = Parts.button("card-approved", texts.say("pay.approved"),
                () -> act.accept(new Action.CardApproved()), "primary", "large");
        approved.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(approved, Priority.ALWAYS);
        return Parts.column("terminal", Parts.spring(), Parts.badge(Feather.CREDIT_CARD),
                Parts.paragraph(texts.say("pay.terminal"), "empty-title"), value, Parts.paragraph(texts.say("pay.terminal.hint"), "empty-text"), Parts.spring(),
                Parts.row("button-row", declined, approved));
    }

    private Node askNumber() {
        number.clear();
        HBox.setHgrow(number, Priority.ALWAYS);
        return Parts.column("ask", Parts.paragraph(texts.say("gift-card.hint"), "muted"), Parts.row("find-row", number,
                Parts.button("gift-card-ask", texts.say("gift-card.ask"), this::ask, "primary")));
    }

    private void ask() {
        if (!number.getText().isBlank()) {
            act.accept(new Action.AskGiftCard(number.getText().strip(), Optional.empty()));
        }
    }

    private Node asking(String card) {
        var wheel = new ProgressIndicator();
        wheel.getStyleClass().add("wheel");
        return Parts.column("terminal", Parts.spring(), wheel, Parts.paragraph(texts.say("gift-card.asking"), "empty-title"),
                Parts.label(card, "empty-text"), Parts.spring(), leave());
    }

    private Node askPin(String card) {
        pin.clear();
        HBox.setHgrow(pin, Priority.ALWAYS);
        return Parts.column("ask", Parts.paragraph(texts.say("gift-card.pin.hint", card), "muted"),
                Parts.row("find-row", leave(), pin,
                        Parts.button("gift-card-ask-pin", texts.say("gift-card.ask"), this::askWithPin, "primary")));
    }

    private void askWithPin() {
        if (shown instanceof PayModel.AskPin(var _, var asked) && !pin.getText().isBlank()) {
            act.accept(new Action.AskGiftCard(asked, Optional.of(pin.getText())));
        }
    }

    private Node giftCard(PayModel.GiftCard card) {
        var box = Parts.column("ask", info(card.card(), card.expires(), card.balance()));
        var buttons = Parts.row("button-row", leave());
        if (card.movable()) {
            var move = Parts.button("gift-card-move", texts.say("gift-card.move"),
                    () -> act.accept(new Action.MoveGiftCard()));
            buttons.getChildren().add(move);
        }
        box.getChildren().add(buttons);
        return box;
    }

    private Node notConfirmed(PayModel.NotConfirmed unsure) {
        var warning = Parts.row("not-confirmed", Parts.icon(Feather.ALERT_TRIANGLE, "not-confirmed-icon"),
                Parts.paragraph(unsure.hint(), "not-confirmed-text"));
        warning.setId("not-confirmed");
        var box = Parts.column("ask", info(unsure.name(), "", unsure.balance()), warning);
        if (unsure.isCard()) {
            box.getChildren().add(Parts.row("button-row", leave()));
        }
        return box;
    }

    private Node leave() {
        return Parts.button("gift-card-leave", texts.say("gift-card.leave"),
                () -> act.accept(new Action.LeaveGiftCard()));
    }

    private Node info(String name, String detail, String amount) {
        var value = Parts.whole("info-amount");
        value.setText(amount);
        value.setId("pay-balance");
        var left = Parts.column("info-left", Parts.label(name, "info-name"), Parts.paragraph(detail, "muted"));
        left.getChildren().getFirst().setManaged(!name.isEmpty());
        left.getChildren().getLast().setManaged(!detail.isEmpty());
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        return Parts.row("info", left, value);
    }
}
