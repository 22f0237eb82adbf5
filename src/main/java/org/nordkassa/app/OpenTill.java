package org.nordkassa.app;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.ui.Fonts;
import org.nordkassa.ui.Sounds;
import org.nordkassa.ui.TillWindow;
import org.nordkassa.ui.UiSettings;

/// A till with its window on the screen.
public final class OpenTill implements AutoCloseable {
    /// Between the window's opening and all that goes on behind it: the first painting and the first scan come first.
    private static final Duration HEAD_START = Duration.ofMillis(500);

    private final Toolkit toolkit;
    private final Till till;
    private final TillWindow window;
    private final Stage stage;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private OpenTill(Toolkit toolkit, Till till, TillWindow window, Stage stage) {
        this.toolkit = toolkit;
        this.till = till;
        this.window = window;
        this.stage = stage;
        stage.setOnHidden(_ -> closed.complete(null));
    }

    /// The window's size in pixels.
    public record Size(int width, int height, boolean maximised) {}

    /// Database and clients are opened while JavaFX starts; the two meet in the window.
    ///
    /// @throws org.nordkassa.store.DatabaseUnusable when the home's database cannot be used
    public static OpenTill open(Toolkit toolkit, TillHome home, TillSettings settings, Sounds sounds, Size size) {
        var clock = Clock.system(settings.shop().zone());
        var opening = CompletableFuture.supplyAsync(() -> Till.open(home, settings, clock));
        var fonts = CompletableFuture.runAsync(Fonts::load);
        toolkit.start();
        fonts.join();
        var till = Unwrapped.join(opening);
        return toolkit.call(() -> show(toolkit, till, settings, sounds, size, clock));
    }

    private static OpenTill show(
            Toolkit toolkit, Till till, TillSettings settings, Sounds sounds, Size size, Clock clock) {
        var ui = new UiSettings(settings.language(), settings.theme(), settings.shop().country(),
                settings.shop().name(), settings.till(),
                settings.systems().cardu().flatMap(cardu -> cardu.joining().address()));
        var window = new TillWindow(till.checkout(), toolkit.thread(), ui, sounds, clock, till.scanning());
        window.join(till.members());
        var stage = new Stage();
        stage.setTitle("Nordkassa · " + settings.shop().name());
        stage.getIcons().addAll(IntStream.of(16, 32, 48, 128)
                .mapToObj(pixels -> new Image("/assets/icon/nordkassa-" + pixels + ".png", true)).toList());
        stage.setScene(window.scene());
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        stage.setMaximized(size.maximised());
        stage.show();
        CompletableFuture.delayedExecutor(HEAD_START.toMillis(), TimeUnit.MILLISECONDS).execute(till::beginBackOffice);
        return new OpenTill(toolkit, till, window, stage);
    }

    public Till till() {
        return till;
    }

    public TillWindow window() {
        return window;
    }

    public Stage stage() {
        return stage;
    }

    /// Waits until the cashier closes the window.
    public void awaitClosed() {
        closed.join();
    }

    @Override
    public void close() {
        toolkit.call(() -> {
            window.stop();
            stage.hide();
            return null;
        });
        till.close();
    }
}
