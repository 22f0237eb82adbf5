package org.nordkassa.ui;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.search.SearchView;

/// The shop's name, the search field and the commands that are needed now and then.
final class TopBar {
    private final HBox bar;

    private final Node camera;

    TopBar(CommandButtons buttons, SearchView search, String shopName) {
        camera = buttons.icon(Command.CAMERA, "flat");
        showCamera(false);
        var mark = mark();
        var name = Parts.label(shopName.isBlank() ? "Nordkassa" : shopName, "brand-name");
        name.setId("shop-name");
        var brand = Parts.row("brand", mark, name);
        HBox.setHgrow(search.node(), Priority.ALWAYS);
        var tools = Parts.row("tools", buttons.icon(Command.SELL_GIFT_CARD, "flat"),
                buttons.icon(Command.VOID_SALE, "flat"), buttons.icon(Command.PRINT_AGAIN, "flat"),
                buttons.icon(Command.OPEN_DRAWER, "flat"),
                camera, buttons.icon(Command.DAY, "flat"), buttons.icon(Command.MEMBERS, "flat"),
                buttons.icon(Command.THEME, "flat"),
                buttons.icon(Command.SETTINGS, "flat"), buttons.icon(Command.HELP, "flat"));
        bar = Parts.row("top", brand, search.node(), tools);
    }

    /// The program's icon, read beside the JavaFX thread.
    private static Node mark() {
        var mark = new StackPane();
        mark.getStyleClass().add("brand-mark");
        var address = TopBar.class.getResource("/assets/icon/nordkassa-128.png");
        if (address != null) {
            var picture = new ImageView(new Image(address.toExternalForm(), true));
            picture.setPreserveRatio(true);
            picture.fitHeightProperty().bind(mark.heightProperty());
            mark.getChildren().add(picture);
        }
        return mark;
    }

    /// The button of a camera is there where a camera is.
    void showCamera(boolean isThere) {
        Parts.present(camera, isThere);
    }

    Node node() {
        return bar;
    }
}
