package org.nordkassa.ui.settings;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// One setting: its label, its control, what it means, and what is wrong with it.
final class FieldView {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Texts texts;
    private final Field field;
    private final SettingsModel model;
    private final Label label;
    private final Label fault = Parts.paragraph("", "settings-fault");
    private final VBox box;
    private final Runnable showEntry;

    FieldView(Field field, Texts texts, SettingsModel model) {
        this.texts = texts;
        this.field = field;
        this.model = model;
        label = Parts.label(texts.say(field.labelKey()), "field-label");
        fault.setId(field.id() + "-fault");
        Node control;
        if (field.isSecret()) {
            var entry = new SecretEntry(field, texts, model);
            control = entry.node();
            showEntry = entry::show;
        } else {
            var entry = Entries.of(field, texts, value -> model.edit(field, value));
            control = entry.node();
            showEntry = () -> entry.show(model.value(field));
        }
        label.setLabelFor(control);
        box = Parts.column("settings-field", label, control, fault);
        if (field.isExplained()) {
            box.getChildren().add(Parts.paragraph(texts.say(field.helpKey()), "settings-help"));
        }
    }

    Node node() {
        return box;
    }

    /// Nothing can be entered before it is known what is there.
    void show() {
        showEntry.run();
        box.setDisable(!model.isRead());
        label.pseudoClassStateChanged(CHANGED, model.isChanged(field));
        var sentence = sentence();
        Parts.text(fault, sentence.orElse(""));
        Parts.present(fault, sentence.isPresent());
    }

    private Optional<String> sentence() {
        return model.fault(field).map(wrong -> texts.say(wrong.key(), wrong.values().toArray()))
                .or(() -> model.problem(field).map(problem -> SettingsWords.problem(problem, texts)));
    }
}
