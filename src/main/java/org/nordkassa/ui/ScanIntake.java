package org.nordkassa.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.scan.KeyTime;
import org.nordkassa.scan.Repetition;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.ScanTrouble;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.scan.WedgeReading;
import org.nordkassa.scan.WedgeSettings;
import org.nordkassa.scan.WedgeText;
import org.nordkassa.scan.layout.Repair;
import org.nordkassa.ui.scanner.CalibrationView;
import org.nordkassa.ui.scanner.Scanning;

/// Where the codes of keyboard wedges come in: taken out of what is typed in every window of the till, mended, and
/// handed to the checkout, or to the view that is setting the scanner up. To be used on the JavaFX thread.
final class ScanIntake {
    private final Checkout checkout;
    private final Clock clock;
    private final Scanning scanning;
    private final WedgeFilter filter;
    private final OwnWindows windows;
    private final Repetition repetition = new Repetition();
    private final List<Consumer<Scan>> watchers = new ArrayList<>();
    private WedgeSettings settings;
    private Optional<CalibrationView> calibrating = Optional.empty();

    ScanIntake(Scene scene, Scanning scanning, Executor fx, Checkout checkout, Clock clock) {
        this.checkout = checkout;
        this.clock = clock;
        this.scanning = scanning;
        this.settings = scanning.wedge();
        filter = new WedgeFilter(scene, settings, text -> isCode(text), System::nanoTime, fx, this::read);
        windows = new OwnWindows(scene, filter::attach, filter::detach);
    }

    /// A scene of a window that is not above the till's own.
    void attach(Scene scene) {
        filter.attach(scene);
    }

    /// Told of every scan that a wedge has sent, whatever it means.
    void watch(Consumer<Scan> watcher) {
        watchers.add(watcher);
    }

    /// Codes go to the view, and to nobody else, until it is taken away.
    void calibrate(Optional<CalibrationView> view) {
        calibrating = view;
    }

    /// A scanner's keyboard has been found out: it is mended from the next code on, and remembered.
    void calibrated(WedgeDevice device) {
        settings = settings.withDevices(settings.devices().stream()
                .map(one -> one.name().equals(device.name()) ? device : one).toList());
        filter.use(settings);
        scanning.calibrated().accept(device);
    }

    private boolean isCode(String text) {
        return WedgeText.isCode(settings, scanning.rules()).test(text);
    }

    private void read(WedgeReading reading) {
        switch (reading) {
            case WedgeReading.Text text when calibrating.isPresent() ->
                    calibrating.get().arrived(text, isCapsLocked());
            case WedgeReading.Text text -> taken(text);
            case WedgeReading.TooLong(int _) -> failed(ScanTrouble.TOO_LONG);
            case WedgeReading.Mixed(int _) -> failed(ScanTrouble.TWO_SCANNERS);
            case WedgeReading.CutOff(int _) -> failed(ScanTrouble.CUT_OFF);
        }
    }

    private void taken(WedgeReading.Text reading) {
        switch (repetition.judge(reading.text(), System.nanoTime())) {
            case TAKE -> mended(reading);
            case TELL -> failed(ScanTrouble.REPEATS);
            case DROP -> { }
        }
    }

    private void mended(WedgeReading.Text reading) {
        switch (WedgeText.repair(reading, isCapsLocked())) {
            case Repair.Unchanged(var text) -> scanned(scan(text, Set.of(), reading));
            case Repair.Repaired(var text, var what) -> scanned(scan(text, what, reading));
            case Repair.CannotRepair(var why, int _) -> failed(switch (why) {
                case KEYS_LOST -> ScanTrouble.KEYS_LOST;
                case OTHER_LAYOUT -> ScanTrouble.OTHER_LAYOUT;
            });
        }
    }

    private Scan scan(String text, Set<Repair.What> what, WedgeReading.Text reading) {
        return new Scan(text, Scan.Symbology.UNKNOWN, Scan.Source.WEDGE, clock.instant(), what, reading.took());
    }

    private void scanned(Scan scan) {
        checkout.act(new Action.CodeScanned(scan));
        watchers.forEach(watcher -> watcher.accept(scan));
    }

    private void failed(ScanTrouble trouble) {
        checkout.act(new Action.ScanFailed(trouble));
    }

    private static boolean isCapsLocked() {
        return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    }

    void stop() {
        windows.stop();
        filter.stop();
    }

    /// When the key that arrives can have been struck.
    KeyTime struckAt() {
        return filter.struckAt();
    }

    /// Whether keys are held back until it is clear whose they are.
    boolean isHolding() {
        return filter.isHolding();
    }
}
