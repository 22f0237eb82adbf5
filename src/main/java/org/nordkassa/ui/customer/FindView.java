package org.nordkassa.ui.customer;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// No customer yet: scan a card, or find one by phone number or e-mail.
public final class FindView {
    private final TextField field = new TextField();
    private final Button back;
    private final VBox pane;

    FindView(Texts texts, CommandButtons buttons, Optional<String> placeholder, Consumer<Action> act) {
        field.setId("find-field");
        field.setPromptText(placeholder.orElseGet(() -> texts.say("customer.find.prompt")));
        field.setAccessibleText(texts.say("customer.find.prompt"));
        field.setOnAction(_ -> find(act));
        HBox.setHgrow(field, Priority.ALWAYS);
        var go = Parts.button("find-go", texts.say("customer.find"), () -> find(act), "primary");
        back = Parts.button("find-back", texts.say("customer.cancel"), () -> buttons.press(Command.BACK));
        var invite = Parts.blank(Feather.MAXIMIZE, Parts.paragraph(texts.say("customer.none"), "empty-title"),
                Parts.paragraph(texts.say("customer.none.hint"), "empty-text"));
        VBox.setVgrow(invite, Priority.ALWAYS);
        var caption = Parts.row("find-caption", Parts.label(texts.say("customer.find.title"), "field-label"),
                Parts.spring(), CommandButtons.keyCap(Command.FIND_CUSTOMER));
        pane = Parts.column("panel", Parts.label(texts.say("customer.title"), "panel-title"), invite, caption,
                Parts.row("find-row", field, go), back);
        pane.setId("customer-none");
    }

    private void find(Consumer<Action> act) {
        var text = field.getText().strip();
        if (!text.isEmpty()) {
            act.accept(new Action.FindCustomer(text));
        }
    }

    Node show(CustomerModel.Nobody model, boolean entered) {
        if (entered) {
            field.clear();
        }
        Parts.present(back, model.leavable());
        return pane;
    }

    /// What stands there is marked, so that typing replaces it.
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
