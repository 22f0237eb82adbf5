package org.nordkassa.app;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

/// Smoke: JavaFX starts without a display and paints text, which takes its native libraries and a font.
final class HeadlessToolkitTest {
    private static final Color BACKGROUND = Color.WHITE;

    @Test
    void aWordIsPaintedWithoutADisplay() throws Exception {
        var picture = onToolkit(HeadlessToolkitTest::paintAWord);

        var width = (int) picture.getWidth();
        var painted = IntStream.range(0, width * (int) picture.getHeight())
            .filter(i -> !picture.getPixelReader().getColor(i % width, i / width).equals(BACKGROUND))
            .count();
        assertTrue(painted > 100, "only " + painted + " pixels are not background");
        assertNotEquals("", Font.getDefault().getFamily());
    }

    private static WritableImage paintAWord() {
        var label = new Label("€ 12,50 Åäö");
        label.setFont(Font.font(32));
        label.setTextFill(Color.BLACK);
        var root = new StackPane(label);
        root.setStyle("-fx-background-color: transparent");
        return new Scene(root, 320, 80, BACKGROUND).snapshot(null);
    }

    private static <T> T onToolkit(Supplier<T> work) throws Exception {
        var result = new CompletableFuture<T>();
        Runnable task = () -> result.completeAsync(work, Runnable::run);
        try {
            Platform.startup(task);
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(task);
        }
        Platform.setImplicitExit(false);
        return result.get(60, TimeUnit.SECONDS);
    }
}
