package org.nordkassa.app;

import java.util.concurrent.CompletableFuture;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Says in a window why the till cannot open: whoever starts a till from an icon sees no terminal.
final class ProblemWindow {
    private ProblemWindow() {}

    /// Shows it until it is closed.
    static void show(Toolkit toolkit, String heading, String sentence) {
        toolkit.start();
        var closed = new CompletableFuture<Void>();
        toolkit.call(() -> {
            var title = new Label(heading);
            title.setStyle("-fx-font-size: 26px; -fx-font-weight: bold");
            var text = new Label(sentence);
            text.setWrapText(true);
            text.setStyle("-fx-font-size: 17px");
            var close = new Button("OK");
            close.setDefaultButton(true);
            close.setMinSize(96, 48);
            var box = new VBox(24, title, text, close);
            box.setPadding(new Insets(36));
            var stage = new Stage();
            stage.setTitle("Nordkassa");
            stage.setScene(new Scene(box, 720, 340));
            close.setOnAction(_ -> stage.hide());
            stage.setOnHidden(_ -> closed.complete(null));
            stage.show();
            return stage;
        });
        closed.join();
    }
}
