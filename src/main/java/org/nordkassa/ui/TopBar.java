package org.nordkassa.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.search.SearchView;

/// The shop's name, the search field and the commands that are needed now and then, with their names where there is room.
final class TopBar {
    private static final double ROOMY_EMS = 95;

    private final HBox bar;

    private final Node camera;

    /// @param em the size of the type
    TopBar(CommandButtons buttons, SearchView search, String shopName, ObservableDoubleValue em) {
        camera = buttons.tool(Command.CAMERA);
        showCamera(false);
        var mark = mark();
        var name = Parts.label(shopName.isBlank() ? "Nordkassa" : shopName, "brand-name");
        name.setId("shop-name");
        var brand = Parts.row("brand", mark, name);
        HBox.setHgrow(search.node(), Priority.ALWAYS);
        var tools = Parts.row("tools", buttons.tool(Command.SELL_GIFT_CARD), buttons.tool(Command.VOID_SALE),
                buttons.tool(Command.PRINT_AGAIN), buttons.tool(Command.OPEN_DRAWER), camera, buttons.tool(Command.DAY),
                buttons.tool(Command.MEMBERS), buttons.tool(Command.THEME), buttons.tool(Command.SETTINGS),
                buttons.tool(Command.HELP));
        tools.setMinWidth(Region.USE_PREF_SIZE);
        bar = Parts.row("top", brand, search.node(), tools);
        var roomy = Bindings.createBooleanBinding(() -> bar.getWidth() >= ROOMY_EMS * em.get(), bar.widthProperty(), em);
        tools.getChildren().forEach(tool -> CommandButtons.named((Button) tool, roomy));
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
