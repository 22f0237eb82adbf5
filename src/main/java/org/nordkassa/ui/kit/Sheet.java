package org.nordkassa.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A card laid over the till, with a title and a button that closes it. A touch beside the card closes it as well.
public final class Sheet {
    private final StackPane veil = new StackPane();
    private final VBox card = new VBox();
    private final HBox head;
    private final Node shut;

    /// @param name begins the ids: `NAME-overlay`, and `NAME-close` for the button that closes it
    /// @param closeWord what that button says to those who cannot see it
    public Sheet(String name, String title, String closeWord, Runnable close) {
        shut = Parts.iconButton(name + "-close", Feather.X, closeWord, close, "flat");
        head = Parts.row("sheet-head", Parts.label(title, "panel-title"), Parts.spring(), shut);
        card.getStyleClass().addAll("card", "sheet");
        card.getChildren().add(head);
        veil.getStyleClass().add("veil");
        veil.setId(name + "-overlay");
        veil.getChildren().add(card);
        Parts.present(veil, false);
        veil.setOnMouseClicked(event -> {
            if (event.getTarget() == veil) {
                close.run();
            }
        });
    }

    /// @param styles of the card, such as how large it may become
    public Sheet styled(String... styles) {
        card.getStyleClass().addAll(styles);
        return this;
    }

    /// As large as what is on it, and no larger.
    public Sheet tight() {
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return this;
    }

    /// Puts something right of the title.
    public Sheet beside(Node node) {
        head.getChildren().add(1, node);
        return this;
    }

    /// Puts these beneath the title, one beneath the other.
    public Sheet with(Node... content) {
        card.getChildren().addAll(content);
        return this;
    }

    public StackPane node() {
        return veil;
    }

    public boolean isOpen() {
        return veil.isVisible();
    }

    public void show(boolean open) {
        Parts.present(veil, open);
    }

    /// For a sheet in which there is nothing to type or to choose from: the button that closes it has the focus.
    public void focus() {
        shut.requestFocus();
    }

    /// Puts the focus where it is wanted, or on the button that closes where that is not to be seen: without a focus
    /// no key would reach anybody.
    public void focus(Node wanted) {
        if (isShown(wanted)) {
            wanted.requestFocus();
        } else {
            focus();
        }
    }

    /// The same, where the focus is not on this sheet any more because what had it has gone.
    public void keepFocus(Node wanted) {
        if (isOpen() && !isShown(veil.getScene().getFocusOwner())) {
            focus(wanted);
        }
    }

    private boolean isShown(Node node) {
        return node != null && node.isVisible() && (node == veil || isShown(node.getParent()));
    }
}
