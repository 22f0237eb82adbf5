package org.nordkassa.ui.basket;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.Action;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Pricing.AppliedDiscount;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// One row of the basket: built once, filled for every row it comes to show.
final class BasketCell extends ListCell<BasketRow> {
    /// Between a number and its unit: a line must not end in "250" and the next be a lonely "g".
    private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d) (?=\\p{L}{1,2}\\b)");

    private final Texts texts;
    private final Label quantity = Parts.whole("line-quantity");
    private final Icon sign = Parts.icon(Feather.TAG, "discount-icon");
    private final Label name = Parts.label("", "line-name");
    private final Label detail = Parts.label("", "line-detail");
    private final Label saving = Parts.label("", "line-saving");
    private final Label amount = Parts.whole("line-amount");
    private final Label before = Parts.whole("line-before");
    private final HBox steps;
    private final Button withdraw;
    private final HBox content;
    private BasketRow shown;

    BasketCell(Texts texts, CommandButtons buttons, Consumer<Action> act) {
        this.texts = texts;
        steps = Parts.row("line-steps", step(buttons, Command.LESS), step(buttons, Command.MORE),
                step(buttons, Command.REMOVE_LINE));
        withdraw = Parts.iconButton("remove-discount", Feather.X, texts.say("basket.remove-discount"),
                () -> withdraw(act), "flat");
        withdraw.setFocusTraversable(false);
        var lower = Parts.row("line-lower", detail, saving);
        detail.setMinWidth(0);
        name.setWrapText(true);
        var middle = Parts.column("line-middle", name, lower);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var right = Parts.column("line-right", amount, before);
        var left = new StackPane(quantity, sign);
        left.getStyleClass().add("line-left");
        left.setOnMouseClicked(_ -> askQuantity(buttons));
        content = Parts.row("line", left, middle, steps, withdraw, right);
        getStyleClass().add("basket-cell");
        setPrefWidth(0);
        selectedProperty().addListener((_, _, _) -> dress());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                askQuantity(buttons);
            }
        });
    }

    /// The press has marked the row already.
    private void askQuantity(CommandButtons buttons) {
        if (getItem() instanceof BasketRow.LineRow) {
            buttons.press(Command.QUANTITY);
        }
    }

    private static Button step(CommandButtons buttons, Command command) {
        var button = buttons.icon(command, "flat");
        button.setId(command.id() + "-line");
        button.setFocusTraversable(false);
        return button;
    }

    private void withdraw(Consumer<Action> act) {
        if (getItem() instanceof BasketRow.DiscountRow row) {
            act.accept(new Action.RemoveDiscount(row.applied().discount().id()));
        }
    }

    @Override
    protected void updateItem(BasketRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            shown = null;
            return;
        }
        if (!row.equals(shown)) {
            shown = row;
            switch (row) {
                case BasketRow.LineRow line -> fill(line);
                case BasketRow.DiscountRow discount -> fill(discount);
            }
        }
        setGraphic(content);
        dress();
    }

    private String name(Line line) {
        return line.item().load().map(load -> texts.say("basket.gift-card", load.maskedNumber()))
                .orElseGet(() -> line.item().name());
    }

    private void fill(BasketRow.LineRow row) {
        var formats = texts.formats();
        Line line = row.line();
        quantity.setText(formats.quantity(line.quantity()));
        Parts.tone(quantity, "by-", line.item().unit().name().toLowerCase(Locale.ROOT));
        name.setText(BEFORE_UNIT.matcher(name(line)).replaceAll("\u00a0"));
        boolean isSlip = line.item().slip().isPresent();
        detail.setText(detailOf(line));
        steps.getChildren().stream().limit(2).forEach(step -> Parts.present(step, !isSlip));
        saving.setText(row.own().stream().map(this::saving).collect(Collectors.joining("   ")));
        amount.setText(formats.amount(row.amount()));
        before.setText(row.own().isEmpty() ? "" : formats.amount(line.gross()));
        Parts.tone(content, "row-", "line");
        setAccessibleText(texts.say("basket.line.spoken", formats.quantity(line.quantity()), name(line),
                row.amount()));
    }

    /// The price of one, and quietly what its pack said of itself.
    private String detailOf(Line line) {
        return switch (line.item().kind()) {
            case ItemKind.DepositSlip _ -> texts.say("basket.deposit-slip");
            case ItemKind.OnGiftCard _ -> unitPrice(line);
            case ItemKind.Goods(var pack) -> Stream.of(Optional.of(unitPrice(line)),
                    Optional.of(pack.batch()).filter(batch -> !batch.isEmpty())
                            .map(batch -> texts.say("basket.batch", batch)),
                    pack.expiry().or(pack::bestBefore).map(day -> texts.say("basket.good-until", day)))
                    .flatMap(Optional::stream).collect(Collectors.joining(" · "));
        };
    }

    private String unitPrice(Line line) {
        var price = texts.formats().money(line.item().unitPrice());
        return switch (line.item().unit()) {
            case PIECE -> texts.say("basket.per-piece", price);
            case KILOGRAM -> texts.say("basket.per-kilogram", price);
        };
    }

    private String saving(AppliedDiscount applied) {
        return applied.discount().label().isBlank()
                ? "−" + texts.formats().reduction(applied.discount().reduction())
                : applied.discount().label();
    }

    private void fill(BasketRow.DiscountRow row) {
        var discount = row.applied().discount();
        quantity.setText("");
        name.setText(discount.label().isBlank()
                ? texts.say("basket.discount", texts.formats().reduction(discount.reduction())) : discount.label());
        detail.setText(row.stage().map(texts.loyalty()::stage).orElse(discount.isMemberOffer()
                ? texts.say("basket.member-offer") : texts.say("basket.cashier-discount")));
        saving.setText("");
        amount.setText(texts.formats().amount(row.applied().amount().negated()));
        before.setText("");
        Parts.tone(content, "row-", "discount");
        setAccessibleText(texts.say("basket.discount.spoken", name.getText(), row.applied().amount()));
    }

    private void dress() {
        boolean isLine = shown instanceof BasketRow.LineRow;
        Parts.present(steps, isLine && isSelected());
        Parts.present(withdraw, !isLine);
        Parts.present(quantity, isLine);
        Parts.present(sign, !isLine);
        Parts.present(before, !before.getText().isEmpty());
    }
}
