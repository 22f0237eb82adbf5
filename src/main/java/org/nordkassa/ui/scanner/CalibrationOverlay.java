package org.nordkassa.ui.scanner;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The calibration of a scanner, laid over the till.
public final class CalibrationOverlay {
    private final StackPane veil = new StackPane();
    private final CalibrationView view;

    public CalibrationOverlay(Texts texts, Consumer<WedgeDevice> found, Runnable close) {
        view = new CalibrationView(texts, found);
        var head = Parts.row("help-head", Parts.label(texts.say("calibration.title"), "panel-title"), Parts.spring(),
                Parts.iconButton("calibration-close", Feather.X, texts.say("help.close"), close));
        VBox.setVgrow(view.node(), Priority.ALWAYS);
        var card = Parts.column("help-card", head, view.node());
        card.getStyleClass().addAll("card", "calibration-card");
        veil.getStyleClass().add("veil");
        veil.setId("calibration-overlay");
        veil.getChildren().add(card);
        veil.setVisible(false);
    }

    public Node node() {
        return veil;
    }

    public CalibrationView view() {
        return view;
    }

    public void show(boolean visible) {
        if (visible) {
            view.reset();
        }
        veil.setVisible(visible);
    }
}
