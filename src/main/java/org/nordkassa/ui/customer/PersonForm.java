package org.nordkassa.ui.customer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.Action;
import org.nordkassa.loyalty.MemberForm.Field;
import org.nordkassa.loyalty.MemberForm.Rule;
import org.nordkassa.loyalty.PostalAddress;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The fields of a customer, as the shop wants them: hidden, to be seen, to be filled in, or to be filled in by all
/// means.
final class PersonForm {
    private final Texts texts;
    private final String prefix;
    private final Map<Field, Rule> rules;
    private final String country;
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final CheckBox byEmail;
    private final CheckBox bySms;
    private final ScrollPane scroll;

    /// @param prefix of the nodes' ids: `register` makes `register-first`
    /// @param country of new addresses
    PersonForm(Texts texts, String prefix, Map<Field, Rule> rules, String country, Node hint, Runnable send) {
        this.texts = texts;
        this.prefix = prefix;
        this.rules = rules;
        this.country = country;
        for (var field : Field.values()) {
            fields.put(field, textField(field, send));
        }
        byEmail = consent(prefix + "-consent-email", "register.consent.email");
        bySms = consent(prefix + "-consent-sms", "register.consent.sms");
        var form = Parts.column("form", hint);
        for (var row : List.of(List.of(Field.FIRST_NAME, Field.LAST_NAME), List.of(Field.PHONE),
                List.of(Field.EMAIL), List.of(Field.STREET), List.of(Field.ZIP, Field.CITY))) {
            row(row).ifPresent(form.getChildren()::add);
        }
        form.getChildren().addAll(byEmail, bySms);
        scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setId(prefix + "-scroll");
        scroll.getStyleClass().add("clear-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
    }

    private static String word(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace("_name", "");
    }

    private TextField textField(Field field, Runnable send) {
        var box = new TextField();
        box.setId(prefix + "-" + word(field));
        box.setAccessibleText(label(field));
        box.setEditable(rules.get(field).isEditable());
        box.setDisable(!rules.get(field).isEditable());
        box.setOnAction(_ -> send.run());
        return box;
    }

    private String label(Field field) {
        return rules.get(field) == Rule.MANDATORY ? texts.say("register.needed", texts.of(field))
                : texts.of(field);
    }

    private Optional<HBox> row(List<Field> wanted) {
        var nodes = new ArrayList<Node>();
        for (var field : wanted) {
            if (rules.get(field) != Rule.HIDDEN) {
                var label = Parts.label(label(field), "field-label");
                label.setLabelFor(fields.get(field));
                var labelled = Parts.column("labelled", label, fields.get(field));
                HBox.setHgrow(labelled, Priority.ALWAYS);
                nodes.add(labelled);
            }
        }
        return nodes.isEmpty() ? Optional.empty()
                : Optional.of(Parts.row("form-row", nodes.toArray(Node[]::new)));
    }

    private CheckBox consent(String id, String key) {
        var box = new CheckBox(texts.say(key));
        box.setId(id);
        box.setAccessibleText(texts.say(key));
        box.setWrapText(true);
        return box;
    }

    Node node() {
        return scroll;
    }

    void fill(Map<Field, String> values, boolean emailConsent, boolean smsConsent) {
        fields.forEach((field, box) -> box.setText(values.getOrDefault(field, "")));
        byEmail.setSelected(emailConsent);
        bySms.setSelected(smsConsent);
        scroll.setVvalue(0);
    }

    /// What stands in the form, as a registration has it.
    Action.RegisterCustomer filled() {
        return new Action.RegisterCustomer(text(Field.FIRST_NAME), text(Field.LAST_NAME), text(Field.PHONE),
                text(Field.EMAIL), byEmail.isSelected(), bySms.isSelected(), address());
    }

    private Optional<PostalAddress> address() {
        boolean nowhere = List.of(Field.STREET, Field.ZIP, Field.CITY).stream().allMatch(field -> text(field).isEmpty());
        return nowhere ? Optional.empty()
                : Optional.of(new PostalAddress(text(Field.STREET), text(Field.ZIP), text(Field.CITY), country));
    }

    private String text(Field field) {
        return fields.get(field).getText().strip();
    }

    /// The first field that can be filled in. A form just put up is only joined to the window when its scroll pane has been
    /// dressed, and could have no focus before.
    void focus() {
        scroll.applyCss();
        scroll.layout();
        fields.entrySet().stream().filter(entry -> rules.get(entry.getKey()).isEditable()).findFirst()
                .ifPresent(entry -> entry.getValue().requestFocus());
    }
}
