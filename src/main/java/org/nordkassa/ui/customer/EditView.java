package org.nordkassa.ui.customer;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.Action;
import org.nordkassa.loyalty.MemberForm.Field;
import org.nordkassa.loyalty.MemberForm.Rule;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The form that changes what is known of the customer of the sale.
final class EditView {
    private final PersonForm form;
    private final VBox pane;

    EditView(Texts texts, CommandButtons buttons, Map<Field, Rule> rules, String country, Consumer<Action> act) {
        Runnable send = () -> send(act);
        form = new PersonForm(texts, "edit", rules, country, Parts.paragraph(texts.say("edit.hint"), "muted"), send);
        var save = Parts.button("edit-save", texts.say("edit.send"), send, "primary");
        HBox.setHgrow(save, Priority.ALWAYS);
        save.setMaxWidth(Double.MAX_VALUE);
        var cancel = Parts.button("edit-cancel", texts.say("customer.cancel"), () -> buttons.press(Command.BACK));
        pane = Parts.column("panel", Parts.label(texts.say("edit.title"), "panel-title"), form.node(),
                Parts.row("button-row", cancel, save));
        pane.setId("customer-edit");
    }

    private void send(Consumer<Action> act) {
        var filled = form.filled();
        act.accept(new Action.UpdateCustomer(filled.firstName(), filled.lastName(), filled.phone(), filled.email(),
                filled.emailConsent(), filled.smsConsent(), filled.address()));
    }

    /// @param entered whether the form has just been opened: what is being typed stays otherwise
    Node show(CustomerModel.Edit model, boolean entered) {
        if (entered) {
            form.fill(model.values(), model.emailConsent(), model.smsConsent());
        }
        return pane;
    }

    void focus() {
        form.focus();
    }
}
