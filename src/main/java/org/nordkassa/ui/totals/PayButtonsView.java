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
        var cash = named(buttons.full(Command.CASH_EXACT), "pay-cash");
        var card = named(buttons.full(Command.CARD), "pay-card");
        var gift = named(buttons.full(Command.GIFT_CARD), "pay-gift-card");
        var discount = buttons.full(Command.DISCOUNT);
        var upper = Parts.row("button-row", cash, card);
        var lower = Parts.row("button-row", gift, discount);
        for (var button : new Button[] {pay, cash, card, gift, discount}) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(0);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        pane = Parts.column("pay-buttons", upper, lower, pay);
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
