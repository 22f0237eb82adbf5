package org.nordkassa.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The plain nodes that views are made of, styled by class alone.
public final class Parts {
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private Parts() {}

    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that breaks its text into lines.
    public static Label paragraph(String text, String... styles) {
        var label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label that is never cut short, as amounts must not be.
    public static Label whole(String... styles) {
        var label = label("", styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public static Icon icon(Feather icon, String... styles) {
        return new Icon(icon, styles);
    }

    public static Button button(String id, String text, Runnable action, String... styles) {
        var button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Button iconButton(String id, Feather icon, String accessibleText, Runnable action, String... styles) {
        var button = button(id, null, action, styles);
        button.setGraphic(new Icon(icon));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(accessibleText);
        return button;
    }

    /// What stands where there is nothing yet: an icon in a badge, and a sentence.
    public static VBox blank(Feather icon, Label sentence, Node... more) {
        var box = column("empty", badge(icon), sentence);
        box.getChildren().addAll(more);
        return box;
    }

    /// An icon on a disc, for a screen that says one thing.
    public static Node badge(Feather icon) {
        var badge = new StackPane(new Icon(icon, "empty-icon"));
        badge.getStyleClass().add("empty-badge");
        return badge;
    }

    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static HBox row(String style, Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add(style);
        return row;
    }

    public static VBox column(String style, Node... nodes) {
        var column = new VBox(nodes);
        column.getStyleClass().add(style);
        return column;
    }

    /// Shows a node, or takes it out of sight and out of the layout.
    public static void present(Node node, boolean present) {
        BooleanProperty managed = node.managedProperty();
        if (node.isVisible() != present || managed.get() != present) {
            node.setVisible(present);
            managed.set(present);
        }
    }

    /// Sets a text only where it differs, so that nothing is laid out anew for nothing.
    public static void text(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    /// Shows what has been typed, or faintly what could be.
    public static void typed(Label label, String typed, String prompt) {
        text(label, typed.isEmpty() ? prompt : typed);
        label.pseudoClassStateChanged(EMPTY, typed.isEmpty());
    }

    /// Gives a node exactly one of several style classes.
    public static void tone(Node node, String prefix, String tone) {
        var wanted = prefix + tone;
        if (!node.getStyleClass().contains(wanted)) {
            node.getStyleClass().removeIf(style -> style.startsWith(prefix));
            node.getStyleClass().add(wanted);
        }
    }
}
