package org.nordkassa.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.scanner.CalibrationOverlay;
import org.nordkassa.ui.text.Texts;

/// The screen for setting a scanner up, laid over whatever is open: codes go there while it is shown.
final class Calibrating {
    private final Supplier<ScanIntake> scans;
    private final Lazy<CalibrationOverlay> overlay;
    private boolean isOpen;

    Calibrating(StackPane root, Texts texts, Supplier<ScanIntake> scans, Runnable back) {
        this.scans = scans;
        overlay = new Lazy<>(() -> {
            var made = new CalibrationOverlay(texts, device -> scans.get().calibrated(device), back);
            root.getChildren().add(made.node());
            return made;
        });
    }

    boolean isOpen() {
        return isOpen;
    }

    void show(boolean shown) {
        isOpen = shown;
        overlay.get().show(shown);
        overlay.get().node().toFront();
        scans.get().calibrate(shown ? Optional.of(overlay.get().view()) : Optional.empty());
    }
}
