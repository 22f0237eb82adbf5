package org.nordkassa.app;

import java.util.Locale;
import java.util.Map;

/// Whether there is a screen to put a window on. Without one JavaFX runs on its headless platform.
public enum Display {
    SCREEN, NONE;

    /// @param os the system property `os.name`
    static Display of(Map<String, String> environment, String os) {
        boolean alwaysHasOne = os.toLowerCase(Locale.ROOT).matches("(windows|mac).*");
        return alwaysHasOne || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank() ? SCREEN : NONE;
    }

    public static Display present() {
        return of(System.getenv(), System.getProperty("os.name"));
    }
}
