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
import org.nordkassa.receipt.QrCode;
import org.nordkassa.ui.UiSettings;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.QrPicture;
import org.nordkassa.ui.text.Texts;

/// Nobody was found: the form that makes a member.
final class RegisterView {
    private final Texts texts;
    private final Label hint = Parts.paragraph("", "muted");
    private final PersonForm form;
    private final VBox pane;

    /// @param settings where customers become members, as members of a card programme cannot be made here; and the fields
    RegisterView(Texts texts, UiSettings settings, Consumer<Action> act) {
        this.texts = texts;
        hint.setId("register-hint");
        Runnable send = () -> send(act);
        var head = Parts.column("form", hint);
        settings.joinAddress().ifPresent(address -> head.getChildren().addAll(join(address),
                Parts.label(texts.say("register.without"), "field-label")));
        form = new PersonForm(texts, "register", settings.form().registration(), settings.country().name(), head, send);
        var register = Parts.button("register", texts.say("register.send"), send, "primary");
        HBox.setHgrow(register, Priority.ALWAYS);
        register.setMaxWidth(Double.MAX_VALUE);
        var cancel = Parts.button("leave-search", texts.say("customer.cancel"),
                () -> act.accept(new Action.LeaveSearch()));
        pane = Parts.column("panel", Parts.label(texts.say("register.title"), "panel-title"), form.node(),
                Parts.row("button-row", cancel, register));
        pane.setId("customer-register");
    }

    private Node join(String address) {
        var picture = new QrPicture(texts.say("register.join") + ": " + address);
        picture.setId("join-code");
        picture.show(QrCode.of(address));
        var said = Parts.column("join-said", Parts.label(texts.say("register.join"), "join-title"),
                Parts.paragraph(texts.say("register.join.hint"), "muted"));
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        return Parts.row("join", picture, said);
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
