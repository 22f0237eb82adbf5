package org.nordkassa.ui;

import java.util.List;
import javafx.scene.text.Font;

/// The till's own typeface and its icons. Where a file is missing the window falls back to the system's.
public final class Fonts {
    private static final List<String> FILES = List.of("/assets/fonts/Inter-Regular.ttf",
            "/assets/fonts/Inter-Medium.ttf", "/assets/fonts/Inter-SemiBold.ttf", "/assets/fonts/Inter-Bold.ttf",
            "/META-INF/resources/feather/4.28/fonts/feather.ttf");

    private Fonts() {}

    /// Reads the font files: to be called before the window is made, on any thread but JavaFX's.
    ///
    /// @return whether all of them could be read
    public static boolean load() {
        return FILES.stream().map(Fonts::load).reduce(true, Boolean::logicalAnd);
    }

    private static boolean load(String file) {
        var address = Fonts.class.getResource(file);
        return address != null && Font.loadFont(address.toExternalForm(), 14) != null;
    }
}
