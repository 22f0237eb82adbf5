package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.PaymentState;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.demo.Canned;

/// The languages with the longest words have them in full on the smallest screen that a till is used with.
class LanguagesTest {
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 768;

    @ParameterizedTest
    @ValueSource(strings = {"fi", "de"})
    void nothingIsCutShort(String language) {
        var cut = new ArrayList<String>();
        try (var till = new OpenWindow(Locale.forLanguageTag(language), WIDTH, HEIGHT)) {
            for (var state : List.of(Canned.empty(), Canned.finished(Optional.empty()),
                    Canned.paying(PaymentState.NONE, List.of()))) {
                till.show(state);
                look(till, cut);
            }
            for (var command : List.of(Command.PAY, Command.DISCOUNT, Command.HELP)) {
                Fx.run(() -> till.window.press(command));
                look(till, cut);
            }
        }
        assertEquals(List.of(), cut);
    }

    private static void look(OpenWindow till, List<String> cut) {
        Fx.run(() -> {
            var root = till.window.scene().getRoot();
            root.applyCss();
            root.layout();
            walk(root, cut);
        });
    }

    private static void walk(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled label when isCut(label) -> cut.add(label.getText());
            case TextField field when isCut(field) -> cut.add(field.getPromptText());
            default -> { }
        }
        var place = node.localToScene(node.getBoundsInLocal());
        if ("right".equals(node.getId()) && place.getMaxY() > HEIGHT) {
            cut.add("the right side ends at " + place.getMaxY());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, cut));
        }
    }

    /// What is painted of a label is not what it says.
    private static boolean isCut(Labeled label) {
        return label.lookup(".text") instanceof Text painted && label.getText() != null && !label.getText().isEmpty()
                && painted.getParent() == label && !painted.getText().equals(label.getText());
    }

    private static boolean isCut(TextField field) {
        var prompt = new Text(field.getPromptText());
        prompt.setFont(field.getFont());
        var insets = field.getInsets();
        return prompt.getLayoutBounds().getWidth() > field.getWidth() - insets.getLeft() - insets.getRight();
    }
}
