package org.nordkassa.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.ui.scanner.CalibrationOverlay;

/// The sheet for setting a scanner up, laid over whatever is open: codes go there while it is shown, and what had the
/// focus beneath gets it back.
final class Calibrating implements Cover {
    private final StackPane over;
    private final Supplier<ScanIntake> scans;
    private final SheetCover<CalibrationOverlay> sheet;
    private Optional<Node> before = Optional.empty();

    /// @param onClosed gives the focus back to the till, where nothing else had it
    Calibrating(StackPane over, Supplier<CalibrationOverlay> make, Supplier<CheckoutState> state,
            Supplier<ScanIntake> scans, Runnable onClosed) {
        this.over = over;
        this.scans = scans;
        sheet = new SheetCover<>(over, make, state, () -> before
                .filter(node -> node.getScene() != null && node.isVisible())
                .ifPresentOrElse(Node::requestFocus, onClosed));
    }

    @Override
    public boolean isOpen() {
        return sheet.isOpen();
    }

    @Override
    public void toggle() {
        if (!isOpen()) {
            before = Optional.ofNullable(over.getScene().getFocusOwner());
        }
        sheet.toggle();
        scans.get().calibrate(isOpen() ? Optional.of(sheet.view().view()) : Optional.empty());
    }
}
