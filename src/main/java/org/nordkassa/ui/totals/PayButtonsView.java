package org.nordkassa.ui.totals;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Parts;

/// The buttons that begin paying.
public final class PayButtonsView {
    private final VBox pane;

    public PayButtonsView(CommandButtons buttons) {
        var pay = buttons.full(Command.PAY, "primary", "pay-button");
        var cash = named(buttons.tile(Command.CASH_EXACT), "pay-cash");
        var card = named(buttons.tile(Command.CARD), "pay-card");
        var gift = named(buttons.tile(Command.GIFT_CARD), "pay-gift-card");
        var discount = buttons.tile(Command.DISCOUNT);
        var tiles = Parts.row("button-row", discount, gift, card, cash);
        for (var button : new Button[] {pay, cash, card, gift, discount}) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(0);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        pane = Parts.column("pay-buttons", tiles, pay);
    }

    private static Button named(Button button, String id) {
        button.setId(id);
        return button;
    }

    public Node node() {
        return pane;
    }

    public void show(TotalsModel model) {
        if (pane.isDisabled() == model.payable()) {
            pane.setDisable(!model.payable());
        }
    }
}
