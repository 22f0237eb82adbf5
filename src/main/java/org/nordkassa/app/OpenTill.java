package org.nordkassa.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.setup.ScannerStates;
import org.nordkassa.app.setup.Setup;
import org.nordkassa.app.setup.SetupDesk;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.scan.CodeMeaning;
import org.nordkassa.scan.CodeReader;
import org.nordkassa.scan.sight.Camera;
import org.nordkassa.ui.Fonts;
import org.nordkassa.ui.Sounds;
import org.nordkassa.ui.TillWindow;
import org.nordkassa.ui.UiSettings;
import org.nordkassa.ui.settings.ScanGate;
import org.nordkassa.ui.settings.SettingsDesk.Device;
import org.nordkassa.ui.privacy.PrivacyView;
import org.nordkassa.ui.settings.SettingsDoor;
import org.nordkassa.ui.settings.Slot;
import org.nordkassa.ui.text.Texts;

/// A till with its window on the screen.
public final class OpenTill implements AutoCloseable {
    /// Between the window's first painting and all that goes on behind it: the first scan comes first.
    private static final Duration HEAD_START = Duration.ofMillis(500);

    private final Toolkit toolkit;
    private final Till till;
    private final TillWindow window;
    private final Stage stage;
    private final ScanGate gate;
    private final CompletableFuture<Void> closed;
    private final AtomicReference<Supplier<List<Device>>> scanners =
            new AtomicReference<>(() -> List.of(ScannerStates.KEYBOARD));
    private volatile boolean restartWanted;

    private OpenTill(Toolkit toolkit, Till till, ScanGate gate, TillWindow window, Stage stage) {
        this.toolkit = toolkit;
        this.till = till;
        this.gate = gate;
        this.window = window;
        this.stage = stage;
        closed = new CompletableFuture<>();
        stage.setOnHidden(_ -> closed.complete(null));
    }

    /// The window's size in pixels.
    public record Size(int width, int height, boolean maximised) {}

    /// Database and clients are opened while JavaFX starts; the two meet in the window.
    ///
    /// @throws org.nordkassa.store.DatabaseUnusable when the home's database cannot be used
    public static OpenTill open(Toolkit toolkit, TillHome home, TillSettings settings, Sounds sounds, Size size) {
        var clock = Clock.system(settings.shop().zone());
        var opening = CompletableFuture.supplyAsync(() -> Till.open(home, settings, clock), OpenTill::besides);
        var fonts = toolkit.startAhead().thenRunAsync(Fonts::load, OpenTill::besides);
        var till = Unwrapped.join(opening);
        Unwrapped.join(fonts);
        return toolkit.call(() -> show(toolkit, till, settings, sounds, size, clock));
    }

    /// A thread for each: on two processors the common pool has but one.
    private static void besides(Runnable work) {
        Thread.ofPlatform().daemon().name("opening").start(work);
    }

    private static OpenTill show(
            Toolkit toolkit, Till till, TillSettings settings, Sounds sounds, Size size, Clock clock) {
        var ui = new UiSettings(settings.language(), settings.theme(), settings.shop().country(),
                settings.shop().name(), settings.till(),
                settings.systems().cardu().flatMap(cardu -> cardu.joining().address()), settings.form());
        var gate = new ScanGate(till.checkout());
        var window = new TillWindow(gate, toolkit.thread(), ui, sounds, clock, till.scanning());
        window.join(till.members());
        var stage = new Stage();
        stage.setTitle("Nordkassa · " + settings.shop().name());
        stage.getIcons().addAll(IntStream.of(16, 32, 48, 128)
                .mapToObj(pixels -> new Image("/assets/icon/nordkassa-" + pixels + ".png", true)).toList());
        stage.setScene(window.scene());
        size(stage, size);
        stage.show();
        onFirstPulse(stage.getScene(), () -> CompletableFuture
                .delayedExecutor(HEAD_START.toMillis(), TimeUnit.MILLISECONDS).execute(till::beginBackOffice));
        return new OpenTill(toolkit, till, gate, window, stage);
    }

    /// Showing a stage is not painting it: that comes with the next pulse, and takes longer the slower the computer is.
    private static void onFirstPulse(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                work.run();
            }
        });
    }

    /// Where no window manager runs, as on many tills, nobody would make the window as large as the screen but us.
    private static void size(Stage stage, Size size) {
        if (size.maximised()) {
            var screen = Screen.getPrimary().getVisualBounds();
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
            stage.setMaximized(true);
        } else {
            stage.setWidth(size.width());
            stage.setHeight(size.height());
        }
    }

    private Slot privacy() {
        var settings = till.settings();
        var view = new PrivacyView(new Texts(settings.language(), settings.shop().zone()), till.privacy(), toolkit.thread());
        return new Slot(Slot.PRIVACY, view::node, view::present);
    }

    /// Joins the settings window, where the till's settings can be edited.
    ///
    /// @param canRestart whether whoever opened the till opens it again when [#isRestartWanted]
    public void join(Setup setup, boolean canRestart) {
        var settings = till.settings();
        var codes = new CodeReader(settings.codes());
        var desk = new SetupDesk(setup, Clock.system(settings.shop().zone()),
                text -> codes.read(text) instanceof CodeMeaning.BankCard, () -> scanners.get().get(),
                canRestart ? Optional.of(this::wantRestart) : Optional.empty());
        toolkit.call(() -> {
            window.join(new SettingsDoor(desk, gate).with(privacy()));
            return null;
        });
    }

    private void wantRestart() {
        restartWanted = true;
        stage.hide();
    }

    /// Whether the window was closed so that it opens again with what has been saved.
    boolean isRestartWanted() {
        return restartWanted;
    }

    /// Tells the settings window which scanners there are.
    void show(Supplier<List<Device>> devices) {
        scanners.set(devices);
    }

    /// Where what is scanned goes: to the checkout, or to the test area while scanners are being tried.
    public Checkout checkout() {
        return gate;
    }

    /// Shows a camera that was started after the window.
    void join(Camera camera) {
        toolkit.call(() -> {
            window.join(camera);
            return null;
        });
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
