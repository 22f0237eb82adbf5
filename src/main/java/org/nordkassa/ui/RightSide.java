package org.nordkassa.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.customer.CustomerModel;
import org.nordkassa.ui.customer.CustomerView;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.desk.Panel;
import org.nordkassa.ui.entry.DiscountView;
import org.nordkassa.ui.entry.LoadView;
import org.nordkassa.ui.entry.QuantityView;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.pay.PayModel;
import org.nordkassa.ui.pay.PayView;
import org.nordkassa.ui.entry.SplitModel;
import org.nordkassa.ui.entry.SplitView;
import org.nordkassa.ui.text.Texts;
import org.nordkassa.ui.totals.PayButtonsView;
import org.nordkassa.ui.totals.TotalsModel;

/// The right of the window: customer and pay buttons, or one of the panels that take their place.
final class RightSide {
    private final Texts texts;
    private final Desk desk;
    private final CustomerView customer;
    private final PayButtonsView payButtons;
    private final VBox usual;
    private final Lazy<PayView> pay;
    private final Lazy<DiscountView> discount;
    private final Lazy<LoadView> load;
    private final Lazy<QuantityView> quantity;
    private final Lazy<SplitView> split;
    private final StackPane pane = new StackPane();

    RightSide(Texts texts, CommandButtons buttons, Desk desk, UiSettings settings, Consumer<Action> act) {
        this.texts = texts;
        this.desk = desk;
        customer = new CustomerView(texts, buttons, settings, act);
        payButtons = new PayButtonsView(buttons);
        pay = new Lazy<>(() -> new PayView(texts, buttons, desk, act));
        discount = new Lazy<>(() -> new DiscountView(texts, buttons, desk));
        load = new Lazy<>(() -> new LoadView(texts, buttons, desk, act));
        quantity = new Lazy<>(() -> new QuantityView(texts, buttons, desk));
        split = new Lazy<>(() -> new SplitView(texts, buttons, desk));
        VBox.setVgrow(customer.node(), Priority.ALWAYS);
        usual = Parts.column("side", customer.node(), payButtons.node());
        pane.setId("right");
    }

    StackPane node() {
        return pane;
    }

    CustomerView customer() {
        return customer;
    }

    void focusLoad() {
        load.ifMade(LoadView::focus);
    }

    void focusPay() {
        pay.ifMade(PayView::focus);
    }

    /// @param finished the receipt of a finished sale, which takes the place of everything else, or nothing
    void show(TotalsModel totals, List<Node> finished) {
        var model = CustomerModel.of(desk, texts);
        customer.show(model);
        payButtons.show(totals);
        Parts.present(payButtons.node(), !model.isForm());
        reveal(finished.isEmpty() || desk.panel() == Panel.FIND ? open() : finished.getFirst());
    }

    private Node open() {
        return switch (desk.panel()) {
            case CUSTOMER, FIND, EDIT -> usual;
            case PAY -> {
                pay.get().show(PayModel.of(desk, texts));
                yield pay.get().node();
            }
            case DISCOUNT -> {
                discount.get().show();
                yield discount.get().node();
            }
            case SPLIT -> {
                split.get().show(SplitModel.of(desk, texts));
                yield split.get().node();
            }
            case LOAD -> load.get().node();
            case QUANTITY -> {
                quantity.get().show();
                yield quantity.get().node();
            }
        };
    }

    /// Panels stay where they are once shown, and are only hidden: nothing is styled anew when they come back.
    private void reveal(Node wanted) {
        if (!pane.getChildren().contains(wanted)) {
            pane.getChildren().add(wanted);
        }
        for (var panel : new ArrayList<>(pane.getChildren())) {
            Parts.present(panel, panel == wanted);
        }
    }
}
