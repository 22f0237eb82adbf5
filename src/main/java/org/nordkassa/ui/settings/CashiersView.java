package org.nordkassa.ui.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.AccessTexts;
import org.nordkassa.ui.text.Texts;

/// The cashiers in service, and the form for a new one or a new PIN.
final class CashiersView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final AccessTexts words;
    private final CashiersModel model;
    private final VBox rows = Parts.column("settings-trials");
    private final Label formTitle = Parts.label("", "settings-heading");
    private final TextField name = new TextField();
    private final PasswordField pin = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Map<Role, Button> roles = new EnumMap<>(Role.class);
    private final Node nameField;
    private final Node roleField;
    private final Label says = Parts.paragraph("", "settings-fault");
    private final Button save;
    private final Button leave;
    private final VBox box;
    private int cleared;

    CashiersView(Texts texts, SettingsDoor door, Executor fx) {
        this.texts = texts;
        words = new AccessTexts(texts);
        model = new CashiersModel(door.gate(), fx, this::show);
        says.setId("cashiers-says");
        save = Parts.button("cashiers-save", texts.say("cashiers.add"), this::save, "primary");
        leave = Parts.button("cashiers-leave", texts.say("cashiers.leave"), model::leaveNewPin);
        nameField = field("cashiers-name", "cashiers.name", name);
        roleField = Parts.column("settings-field", label("cashiers.role"), roleRow());
        var pins = Parts.row("form-row", grown(field("cashiers-pin", "cashiers.pin", pin)),
                grown(field("cashiers-pin-again", "cashiers.pin-again", again)));
        again.setOnAction(_ -> save());
        box = Parts.column("settings-cashiers", heading("cashiers.title"), rows, formTitle, nameField, roleField, pins,
                Parts.paragraph(texts.say("cashiers.pin.help"), "settings-help"), says,
                Parts.row("button-row", save, leave), heading("cashiers.rules"));
        box.getStyleClass().add("settings-form-part");
        show();
    }

    private Node heading(String key) {
        return Parts.label(texts.say(key), "settings-heading");
    }

    private Label label(String key) {
        return Parts.label(texts.say(key), "field-label");
    }

    private Node field(String id, String key, TextField field) {
        field.setId(id);
        field.setAccessibleText(texts.say(key));
        var label = label(key);
        label.setLabelFor(field);
        return Parts.column("settings-field", label, field);
    }

    private static Node grown(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private Node roleRow() {
        var row = new FlowPane();
        row.getStyleClass().add("settings-choices");
        for (var role : Role.values()) {
            var button = Parts.button("cashiers-role-" + role.name().toLowerCase(Locale.ROOT), words.of(role),
                    () -> model.choose(role), "segment");
            roles.put(role, button);
            row.getChildren().add(button);
        }
        return row;
    }

    Node node() {
        return box;
    }

    private void save() {
        model.save(name.getText(), pin.getText().strip(), again.getText().strip());
    }

    void show() {
        if (cleared != model.cleared()) {
            cleared = model.cleared();
            List.of(name, pin, again).forEach(TextField::clear);
        }
        rows.getChildren().setAll(model.cashiers().isEmpty()
                ? List.of(Parts.paragraph(texts.say("cashiers.none"), "settings-empty"))
                : model.shown().stream().map(this::row).toList());
        Parts.text(formTitle, model.forNewPin().map(cashier -> texts.say("cashiers.new-pin-of", cashier.name()))
                .orElseGet(() -> texts.say("cashiers.new")));
        boolean isNew = model.forNewPin().isEmpty();
        Parts.present(nameField, isNew);
        Parts.present(roleField, isNew);
        Parts.present(leave, !isNew);
        save.setText(texts.say(isNew ? "cashiers.add" : "cashiers.save-pin"));
        save.setAccessibleText(save.getText());
        roles.forEach((role, button) -> {
            button.pseudoClassStateChanged(CHOSEN, role == model.role());
            button.setDisable(model.cashiers().isEmpty() && role != Role.OWNER);
        });
        var sentence = model.doPinsDiffer() ? texts.say("cashiers.pins-differ")
                : model.refusal().map(words::of).orElse("");
        Parts.text(says, sentence);
        Parts.present(says, !sentence.isEmpty());
    }

    private Node row(Cashier cashier) {
        var avatar = new StackPane(Parts.label(cashier.name().strip().substring(0, 1), "initials"));
        avatar.getStyleClass().add("avatar");
        var who = Parts.column("settings-step", Parts.label(cashier.name(), "settings-asked"),
                Parts.label(cashier.number() + " · " + words.of(cashier.role()), "settings-answer"));
        var newPin = Parts.button("cashiers-new-pin-" + cashier.number(), texts.say("cashiers.new-pin"), () -> {
            model.beginNewPin(cashier);
            pin.requestFocus();
        });
        boolean isSure = model.isToBeRemoved(cashier);
        var remove = Parts.button("cashiers-remove-" + cashier.number(),
                texts.say(isSure ? "cashiers.remove.sure" : "cashiers.remove"), () -> model.remove(cashier));
        if (isSure) {
            remove.getStyleClass().add("danger");
        }
        return Parts.row("settings-trial", avatar, who, Parts.spring(), newPin, remove);
    }
}
