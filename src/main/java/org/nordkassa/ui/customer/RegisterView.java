package org.nordkassa.ui.customer;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.Action;
import org.nordkassa.receipt.QrCode;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.QrPicture;
import org.nordkassa.ui.text.Texts;

/// Nobody was found: the form that makes a member.
final class RegisterView {
    private final Texts texts;
    private final TextField first;
    private final TextField last;
    private final TextField phone;
    private final TextField email;
    private final CheckBox byEmail;
    private final CheckBox bySms;
    private final Label hint = Parts.paragraph("", "muted");
    private final VBox pane;

    /// @param joinAddress where customers become members: members of a card programme cannot be made here
    RegisterView(Texts texts, Consumer<Action> act, Optional<String> joinAddress) {
        this.texts = texts;
        Runnable send = () -> send(act);
        first = field("register-first", "register.first", send);
        last = field("register-last", "register.last", send);
        phone = field("register-phone", "register.phone", send);
        email = field("register-email", "register.email", send);
        byEmail = consent("register-consent-email", "register.consent.email");
        bySms = consent("register-consent-sms", "register.consent.sms");
        hint.setId("register-hint");
        var names = Parts.row("form-row", labelled("register.first", first), labelled("register.last", last));
        names.getChildren().forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
        var form = Parts.column("form", hint);
        joinAddress.ifPresent(address -> form.getChildren().addAll(join(address),
                Parts.label(texts.say("register.without"), "field-label")));
        form.getChildren().addAll(names, labelled("register.phone", phone), labelled("register.email", email),
                byEmail, bySms);
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setId("register-scroll");
        scroll.getStyleClass().add("clear-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var register = Parts.button("register", texts.say("register.send"), send, "primary");
        HBox.setHgrow(register, Priority.ALWAYS);
        register.setMaxWidth(Double.MAX_VALUE);
        var cancel = Parts.button("leave-search", texts.say("customer.cancel"),
                () -> act.accept(new Action.LeaveSearch()));
        pane = Parts.column("panel", Parts.label(texts.say("register.title"), "panel-title"), scroll,
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

    private TextField field(String id, String key, Runnable send) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(texts.say(key));
        field.setOnAction(_ -> send.run());
        return field;
    }

    private CheckBox consent(String id, String key) {
        var box = new CheckBox(texts.say(key));
        box.setId(id);
        box.setAccessibleText(texts.say(key));
        box.setWrapText(true);
        return box;
    }

    private VBox labelled(String key, TextField field) {
        var label = Parts.label(texts.say(key), "field-label");
        label.setLabelFor(field);
        return Parts.column("labelled", label, field);
    }

    private void send(Consumer<Action> act) {
        act.accept(new Action.RegisterCustomer(first.getText().strip(), last.getText().strip(),
                phone.getText().strip(), email.getText().strip(), byEmail.isSelected(), bySms.isSelected()));
    }

    Node show(CustomerModel.Register model) {
        hint.setText(texts.say(model.certain() ? "register.hint" : "register.hint.uncertain"));
        first.clear();
        last.clear();
        phone.setText(model.phone());
        email.setText(model.email());
        byEmail.setSelected(false);
        bySms.setSelected(false);
        return pane;
    }

    void focus() {
        first.requestFocus();
    }
}
