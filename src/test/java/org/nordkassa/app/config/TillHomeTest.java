package org.nordkassa.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TillHomeTest {
    private static final Path USER = Path.of("maija").toAbsolutePath();

    private static Path home(Map<String, String> environment, String os) {
        return TillHome.standard("nordkassa", environment, os, USER).folder();
    }

    @Test
    void onLinuxItFollowsTheDesktopConvention() {
        assertEquals(USER.resolve(".local/share/nordkassa"), home(Map.of(), "Linux"));
        assertEquals(Path.of("/data/nordkassa"), home(Map.of("XDG_DATA_HOME", "/data"), "Linux"));
        assertEquals(USER.resolve(".local/share/nordkassa"), home(Map.of("XDG_DATA_HOME", "not/absolute"), "Linux"));
    }

    @Test
    void onAMacItIsApplicationSupport() {
        assertEquals(USER.resolve("Library/Application Support/Nordkassa"), home(Map.of(), "Mac OS X"));
    }

    @Test
    void onWindowsItIsTheRoamingFolder() {
        assertEquals(Path.of("/roaming/Nordkassa"), home(Map.of("APPDATA", "/roaming"), "Windows 11"));
    }
}
