package org.nordkassa.ui.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.AccessTexts;
import org.nordkassa.ui.text.Texts;

/// The controls that values are entered with, one for each kind.
final class Entries {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private Entries() {}

    /// A control that shows a value and tells when somebody has changed it.
    interface Entry {
        Node node();

        void show(String value);
    }

    static Entry of(Field field, Texts texts, Consumer<String> onEdit) {
        return switch (field.kind()) {
            case Kind.Switch _ -> choice(field, switchNames(texts), onEdit);
            case Kind.Choice choice -> choice(field, names(field, choice, texts), onEdit);
            case Kind.Lines _, Kind.Rows _ -> typed(field, texts, new TextArea(), onEdit);
            case Kind.Text _, Kind.Formed _, Kind.Pattern _, Kind.Address _, Kind.Zone _, Kind.Number _,
                    Kind.Duration _, Kind.Secret _ -> typed(field, texts, new TextField(), onEdit);
        };
    }

    private static Entry typed(Field field, Texts texts, TextInputControl control, Consumer<String> onEdit) {
        control.setId(field.id());
        control.setAccessibleText(texts.say(field.labelKey()));
        control.setPromptText(field.usual());
        if (control instanceof TextArea area) {
            area.setPrefRowCount(3);
            area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveByTab(area, event));
        }
        var entry = new Typed(control);
        control.textProperty().addListener((_, _, text) -> {
            if (!entry.isShowing) {
                onEdit.accept(text);
            }
        });
        return entry;
    }

    /// Nobody writes tabs into settings: as everywhere else the key leads to the next field.
    private static void leaveByTab(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private static final class Typed implements Entry {
        private final TextInputControl control;
        private boolean isShowing;

        Typed(TextInputControl control) {
            this.control = control;
        }

        @Override
        public Node node() {
            return control;
        }

        @Override
        public void show(String value) {
            if (!control.getText().equals(value)) {
                isShowing = true;
                control.setText(value);
                isShowing = false;
            }
        }
    }

    private static Entry choice(Field field, Map<String, String> names, Consumer<String> onEdit) {
        var buttons = new LinkedHashMap<String, Button>();
        names.forEach((value, name) -> buttons.put(value, Parts.button(
                field.id() + "-" + (value.isEmpty() ? "own" : value.toLowerCase(Locale.ROOT)), name,
                () -> onEdit.accept(value), "segment")));
        var row = new FlowPane();
        row.getStyleClass().add("settings-choices");
        row.getChildren().setAll(buttons.values());
        return new Entry() {
            @Override
            public Node node() {
                return row;
            }

            @Override
            public void show(String value) {
                var chosen = value.isBlank() ? field.usual() : value;
                buttons.forEach((one, button) -> button.pseudoClassStateChanged(CHOSEN, one.equalsIgnoreCase(chosen)));
            }
        };
    }

    private static Map<String, String> switchNames(Texts texts) {
        var names = new LinkedHashMap<String, String>();
        names.put("true", texts.say("settings.on"));
        names.put("false", texts.say("settings.off"));
        return names;
    }

    private static Map<String, String> names(Field field, Kind.Choice choice, Texts texts) {
        var names = new LinkedHashMap<String, String>();
        if (!choice.isNeeded() && field.usual().isEmpty()) {
            names.put("", texts.say("settings.own-choice"));
        }
        choice.values().forEach(value -> names.put(value, switch (choice.naming()) {
            case TEXTS -> texts.say(field.valueKey(value));
            case ROLES -> new AccessTexts(texts).of(Role.valueOf(value.toUpperCase(Locale.ROOT)));
            case FORM_RULES -> texts.say(Field.formRuleKey(value));
            case THEMSELVES -> value;
            case LANGUAGES -> inItself(Locale.forLanguageTag(value));
            case COUNTRIES -> Locale.of("", value).getDisplayCountry(texts.formats().locale());
        }));
        return names;
    }

    private static String inItself(Locale language) {
        var name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
