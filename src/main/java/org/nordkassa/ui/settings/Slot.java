package org.nordkassa.ui.settings;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Something of another screen's that has its place on a page of the settings: that of scanners, or its own.
///
/// @param titleKey the text above it
/// @param node made when the page is first shown
/// @param present told when the page comes into sight and when it leaves it
public record Slot(String titleKey, Supplier<Node> node, Consumer<Boolean> present) {
    public Slot(String titleKey, Supplier<Node> node) {
        this(titleKey, node, _ -> { });
    }

    /// Finds out how the computer sees a keyboard scanner's keys.
    public static final String CALIBRATION = "settings.slot.calibration";

    /// The camera's picture.
    public static final String CAMERA = "settings.slot.camera";

    /// Look-ups counted, customers' data handed out and erased: a page of its own.
    public static final String PRIVACY = "settings.page.privacy";
}
