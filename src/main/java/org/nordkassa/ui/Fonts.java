package org.nordkassa.ui;

import java.util.List;
import javafx.scene.text.Font;

/// The till's own typeface. Where it is missing the window falls back to the system's.
public final class Fonts {
    private static final List<String> FILES =
            List.of("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf");

    private Fonts() {}

    /// Reads the font files: to be called before the window is made, on any thread but JavaFX's.
    ///
    /// @return whether all of them could be read
    public static boolean load() {
        return FILES.stream().map(Fonts::load).reduce(true, Boolean::logicalAnd);
    }

    private static boolean load(String file) {
        var address = Fonts.class.getResource("/assets/fonts/" + file);
        return address != null && Font.loadFont(address.toExternalForm(), 14) != null;
    }
}
