package org.nordkassa.ui.customer;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.Action;
import org.nordkassa.loyalty.MemberForm.Field;
import org.nordkassa.loyalty.MemberForm.Rule;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// Nobody was found: the form that makes a member.
final class RegisterView {
    private final Texts texts;
    private final Label hint = Parts.paragraph("", "muted");
    private final PersonForm form;
    private final VBox pane;

    RegisterView(Texts texts, Map<Field, Rule> rules, String country, Consumer<Action> act) {
        this.texts = texts;
        hint.setId("register-hint");
        Runnable send = () -> send(act);
        form = new PersonForm(texts, "register", rules, country, hint, send);
        var register = Parts.button("register", texts.say("register.send"), send, "primary");
        HBox.setHgrow(register, Priority.ALWAYS);
        register.setMaxWidth(Double.MAX_VALUE);
        var cancel = Parts.button("leave-search", texts.say("customer.cancel"),
                () -> act.accept(new Action.LeaveSearch()));
        pane = Parts.column("panel", Parts.label(texts.say("register.title"), "panel-title"), form.node(),
                Parts.row("button-row", cancel, register));
        pane.setId("customer-register");
    }

    private void send(Consumer<Action> act) {
        act.accept(form.filled());
    }

    Node show(CustomerModel.Register model) {
        hint.setText(texts.say(model.certain() ? "register.hint" : "register.hint.uncertain"));
        form.fill(Map.of(Field.PHONE, model.phone(), Field.EMAIL, model.email()), false, false);
        return pane;
    }

    void focus() {
        form.focus();
    }
}
