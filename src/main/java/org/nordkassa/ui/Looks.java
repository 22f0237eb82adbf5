package org.nordkassa.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.nordkassa.ui.UiSettings.Theme;

/// Light and dark: the base theme, the colours of our roles and the one sheet that uses them.
final class Looks {
    private final Scene scene;
    private boolean dark;

    Looks(Scene scene, Theme theme) {
        this.scene = scene;
        wear(switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
    }

    boolean isDark() {
        return dark;
    }

    void toggle() {
        wear(!dark);
    }

    private void wear(boolean nowDark) {
        dark = nowDark;
        var base = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark ? "colors-dark.css" : "colors-light.css"), sheet("till.css"));
    }

    private static String sheet(String name) {
        return Looks.class.getResource(name).toExternalForm();
    }
}
