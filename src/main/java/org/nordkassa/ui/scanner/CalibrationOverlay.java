package org.nordkassa.ui.scanner;

import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.ui.kit.Sheet;
import org.nordkassa.ui.kit.SheetView;
import org.nordkassa.ui.text.Texts;

/// The calibration of a scanner, laid over the till.
public final class CalibrationOverlay implements SheetView {
    private final Sheet sheet;
    private final CalibrationView view;

    public CalibrationOverlay(Texts texts, Consumer<WedgeDevice> found, Runnable close) {
        view = new CalibrationView(texts, found);
        VBox.setVgrow(view.node(), Priority.ALWAYS);
        sheet = new Sheet("calibration", texts.say("calibration.title"), texts.say("sheet.close"), close)
                .styled("calibration-card").with(view.node());
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    public CalibrationView view() {
        return view;
    }

    @Override
    public void opened() {
        view.reset();
        sheet.focus();
    }
}
