package org.nordkassa.ui.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.settings.SettingsModel.SecretState;
import org.nordkassa.ui.text.Texts;

/// A secret's field: whether it is set, and how to replace or remove it. What is set is never shown, as it never comes here.
final class SecretEntry {
    private final Texts texts;
    private final Field field;
    private final SettingsModel model;
    private final Label state = Parts.label("", "settings-secret");
    private final PasswordField typed = new PasswordField();
    private final Button replace;
    private final Button remove;
    private final Button keep;
    private final HBox row;
    private boolean isReplacing;
    private boolean isShowing;

    SecretEntry(Field field, Texts texts, SettingsModel model) {
        this.texts = texts;
        this.field = field;
        this.model = model;
        typed.setId(field.id());
        typed.setAccessibleText(texts.say(field.labelKey()));
        typed.setPromptText(texts.say("settings.secret.type"));
        typed.textProperty().addListener((_, _, text) -> edited(text));
        HBox.setHgrow(typed, Priority.ALWAYS);
        state.setId(field.id() + "-state");
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        replace = button("replace", this::startReplacing);
        remove = button("remove", () -> model.editSecret(field, Optional.empty()));
        keep = button("keep", this::keep);
        row = Parts.row("settings-secret-row", state, typed, replace, remove, keep);
    }

    private Button button(String what, Runnable action) {
        var text = texts.say(switch (what) {
            case "replace" -> "settings.secret.replace";
            case "remove" -> "settings.secret.remove";
            default -> "settings.secret.keep";
        });
        var button = Parts.button(field.id() + "-" + what, text, action);
        button.setAccessibleText(text + ": " + texts.say(field.labelKey()));
        return button;
    }

    private void startReplacing() {
        isReplacing = true;
        show();
        typed.requestFocus();
    }

    private void keep() {
        isReplacing = false;
        model.keepSecret(field);
    }

    private void edited(String text) {
        if (isShowing) {
            return;
        }
        if (text.isBlank()) {
            model.keepSecret(field);
        } else {
            isReplacing = true;
            model.editSecret(field, Optional.of(text));
        }
    }

    Node node() {
        return row;
    }

    void show() {
        var now = model.secret(field);
        if (now != SecretState.TO_BE_SET && !typed.getText().isEmpty()) {
            isShowing = true;
            typed.clear();
            isShowing = false;
            isReplacing &= typed.isFocused();
        }
        boolean isTyped = now == SecretState.NOT_SET || now == SecretState.TO_BE_SET
                || now == SecretState.SET && isReplacing;
        Parts.present(typed, isTyped);
        Parts.present(state, !isTyped);
        Parts.present(replace, now == SecretState.SET && !isReplacing);
        Parts.present(remove, now == SecretState.SET && !isReplacing);
        Parts.present(keep, now == SecretState.TO_BE_REMOVED || isReplacing && now != SecretState.NOT_SET);
        Parts.text(state, texts.say(now == SecretState.TO_BE_REMOVED
                ? "settings.secret.to-be-removed" : "settings.secret.set"));
    }
}
