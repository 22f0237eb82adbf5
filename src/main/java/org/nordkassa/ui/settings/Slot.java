package org.nordkassa.ui.settings;

import java.util.function.Supplier;
import javafx.scene.Node;

/// Something of another screen's that has its place on the page of scanners.
///
/// @param titleKey the text above it
/// @param node made when the page is first shown
public record Slot(String titleKey, Supplier<Node> node) {
    /// Finds out how the computer sees a keyboard scanner's keys.
    public static final String CALIBRATION = "settings.slot.calibration";

    /// The camera's picture.
    public static final String CAMERA = "settings.slot.camera";
}
