package org.nordkassa.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.nordkassa.ui.UiSettings.Theme;

/// Light and dark: the base theme, the colours of our roles and the one sheet that uses them.
final class Looks {
    private final List<Scene> scenes = new ArrayList<>();
    private boolean dark;

    /// To be made before the first control is, which would otherwise read in JavaFX's own theme to no purpose.
    Looks(Theme theme) {
        dark = switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        wear();
    }

    void dress(Scene scene) {
        scenes.add(scene);
        wear();
    }

    boolean isDark() {
        return dark;
    }

    void toggle() {
        dark = !dark;
        wear();
    }

    private void wear() {
        var base = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scenes.forEach(scene -> scene.getStylesheets().setAll(
                sheet(dark ? "colors-dark.css" : "colors-light.css"), sheet("till.css")));
    }

    private static String sheet(String name) {
        return Looks.class.getResource(name).toExternalForm();
    }
}
