package org.nordkassa.ui.pay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.desk.PayMethod;
import org.nordkassa.ui.entry.Keypad;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The pay panel: due, tenders taken, one way of paying at a time, and the keypad.
public final class PayView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final Desk desk;
    private final Consumer<Action> act;
    private final Label customer = Parts.label("", "muted");
    private final Label due = Parts.whole("pay-due");
    private final Label inCash = Parts.whole("pay-in-cash");
    private final VBox tenders = Parts.column("tenders");
    private final ScrollPane taken = new ScrollPane(tenders);
    private final Map<PayMethod, Button> tabs = new EnumMap<>(PayMethod.class);
    private final FaceViews faces;
    private final Label entry = Parts.whole("entry");
    private final Button action;
    private final HBox entryRow;
    private final Node keypad;
    private final VBox pane;
    private PayModel shown;

    public PayView(Texts texts, CommandButtons buttons, Desk desk, Consumer<Action> act) {
        this.texts = texts;
        this.desk = desk;
        this.act = act;
        this.faces = new FaceViews(texts, act);
        due.setId("due-now");
        inCash.setId("due-in-cash");
        entry.setId("pay-entry");
        action = Parts.button("pay-take", "", desk::enter, "primary", "pay-take");
        action.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(action, Priority.ALWAYS);
        entryRow = Parts.row("entry-row", entry, action);
        taken.setFitToWidth(true);
        taken.setFocusTraversable(false);
        taken.setId("tenders");
        taken.getStyleClass().addAll("clear-scroll", "tenders-scroll");
        keypad = new Keypad("pay", texts, this::typed).node();
        VBox.setVgrow(keypad, Priority.ALWAYS);
        pane = Parts.column("panel", head(buttons), taken, tabs(), faces.node(), entryRow, keypad);
        pane.getStyleClass().addAll("card", "panel-card", "pay-panel");
        pane.setId("pay-panel");
    }

    private Node head(CommandButtons buttons) {
        var back = buttons.icon(Command.BACK, "flat");
        var amounts = Parts.column("pay-amounts", due, inCash);
        customer.setId("pay-customer");
        customer.setMinWidth(0);
        var title = Parts.column("pay-title", Parts.label(texts.say("totals.due"), "panel-title"), customer);
        title.setMinWidth(0);
        return Parts.row("pay-head", back, title, Parts.spring(), amounts);
    }

    private Node tabs() {
        var row = Parts.row("pay-tabs");
        tab(row, PayMethod.CASH, Feather.DATABASE, "tender.cash");
        tab(row, PayMethod.CARD, Feather.CREDIT_CARD, "tender.card");
        tab(row, PayMethod.GIFT_CARD, Feather.GIFT, "tender.gift-card.short");
        tab(row, PayMethod.BALANCE, Feather.USER_CHECK, "tender.balance.short");
        return row;
    }

    private void tab(HBox row, PayMethod method, Feather icon, String key) {
        var id = "pay-by-" + method.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var button = Parts.button(id, null, () -> desk.chooseMethod(method), "pay-tab");
        button.setGraphic(Parts.column("pay-tab-face", Parts.icon(icon), Parts.label(texts.say(key))));
        button.setAccessibleText(texts.say(key));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setPrefWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        tabs.put(method, button);
        row.getChildren().add(button);
    }

    private void typed(char key) {
        if (!faces.type(key)) {
            desk.type(key);
        }
    }

    /// The tender just taken is the one to be seen.
    private void showLatest() {
        taken.applyCss();
        taken.layout();
        taken.setVvalue(taken.getVmax());
    }

    public Node node() {
        return pane;
    }

    /// The field that typing belongs to, where the face has one.
    public void focus() {
        faces.focus();
    }

    public void show(PayModel model) {
        if (model.equals(shown)) {
            return;
        }
        if (shown == null || !shown.tenders().equals(model.tenders())) {
            tenders.getChildren().setAll(model.tenders().stream().map(this::tender).toList());
            Parts.present(taken, !model.tenders().isEmpty());
            Parts.tone(taken, "rows-", model.tenders().size() > 1 ? "several" : "one");
            showLatest();
            taken.setVvalue(1);
        }
        shown = model;
        Parts.text(customer, model.customer().orElse(""));
        Parts.present(customer, model.customer().isPresent());
        Parts.text(due, model.due());
        Parts.text(inCash, model.dueInCash().map(cash -> texts.say("pay.in-cash", cash)).orElse(""));
        Parts.present(inCash, model.dueInCash().isPresent());
        tabs.forEach((method, tab) -> tab.pseudoClassStateChanged(CHOSEN, method == model.method()));
        Parts.present(tabs.get(PayMethod.BALANCE), model.hasBalance() || model.method() == PayMethod.BALANCE);
        faces.show(model.face());
        Parts.typed(entry, model.entry(), texts.formats().amount(desk.shown().zero()));
        action.setText(model.action());
        action.setAccessibleText(model.action());
        action.setDisable(!model.ready() || model.busy());
        present(model.face());
    }

    private void present(PayModel.Face face) {
        boolean amounts = switch (face) {
            case PayModel.Cash _, PayModel.Card _, PayModel.GiftCard _, PayModel.Balance _,
                    PayModel.NotConfirmed _ -> true;
            case PayModel.PayOut _, PayModel.OnTerminal _, PayModel.AskNumber _, PayModel.Asking _,
                    PayModel.AskPin _ -> false;
        };
        boolean keys = amounts || List.of(PayModel.AskNumber.class, PayModel.AskPin.class).contains(face.getClass());
        Parts.present(entryRow, amounts);
        Parts.present(keypad, keys);
    }

    private Node tender(PayModel.Taken taken) {
        var remove = Parts.iconButton("remove-tender-" + taken.id().number(), Feather.X,
                texts.say("pay.remove", taken.name()), () -> act.accept(new Action.RemoveTender(taken.id())), "flat");
        var amount = Parts.whole("tender-amount");
        amount.setText(taken.amount());
        var row = Parts.row("tender", Parts.icon(taken.isConfirmed() ? Feather.CHECK : Feather.CLOCK,
                taken.isConfirmed() ? "tender-icon" : "tender-unsure"), Parts.label(taken.name(), "tender-name"),
                Parts.spring(), amount, remove);
        Parts.tone(row, "tender-", taken.isConfirmed() ? "sure" : "unsure-row");
        return row;
    }
}
