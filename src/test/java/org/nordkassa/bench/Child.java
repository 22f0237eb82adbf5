package org.nordkassa.bench;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.nordkassa.app.Display;
import org.nordkassa.app.Logs;
import org.nordkassa.app.OpenTill;
import org.nordkassa.app.SpeakerSounds;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.config.NewHome;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.TillHome;

/// A program of its own, started to be measured: a till, opened as the real program opens it, or an empty window. Both
/// say `READY` when what is to be seen has been drawn.
final class Child {
    static final String READY = "READY";
    private static final OpenTill.Size WINDOW = new OpenTill.Size(1280, 800, true);

    private Child() {}

    /// `empty`, or `till HOME CODE SKU`; then `weigh` to say how much memory it takes.
    public static void main(String[] arguments) {
        boolean weighs = arguments[arguments.length - 1].equals("weigh");
        if (arguments[0].equals("empty")) {
            empty(weighs);
        } else {
            till(arguments, weighs);
        }
    }

    /// All the way of the real program, but for its insisting on a display: without one, both are drawn into memory.
    private static void till(String[] arguments, boolean weighs) {
        try {
            Logs.quiet();
            var toolkit = new Toolkit(Display.present());
            toolkit.startAhead();
            var home = new TillHome(Path.of(arguments[1]));
            NewHome.furnish(home);
            var settings = SettingsFile.read(home);
            Logs.open(home);
            var till = OpenTill.open(toolkit, home, settings, new SpeakerSounds(), WINDOW);
            var worked = toolkit.call(() -> new WorkedTill(toolkit, till));
            while (worked.scan(arguments[2], arguments[3]).isEmpty()) {
                System.err.println("misread");
            }
            worked.awaitDrawn(arguments[3]);
            ready();
            if (weighs) {
                worked.workAWhile();
                Weight.tell();
            }
            worked.voidSale();
            till.close();
            toolkit.stop();
            System.exit(0);
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void empty(boolean weighs) {
        if (Display.present() == Display.NONE) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var scene = new CompletableFuture<Scene>();
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Label("Nordkassa"), 1280, 800));
            stage.setMaximized(true);
            stage.show();
            scene.complete(stage.getScene());
        });
        new Painting(scene.join(), Platform::runLater).awaitDrawn(2, () -> true);
        ready();
        if (weighs) {
            Weight.tell();
        }
        Platform.exit();
        System.exit(0);
    }

    private static void ready() {
        System.out.println(READY);
        System.out.flush();
    }
}
