package org.nordkassa.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.scan.layout.Keyboard;
import org.nordkassa.scan.layout.KeyboardLayout;
import org.nordkassa.store.SqliteSettings;

/// What calibration has found out about the shop's wedge scanners, kept from one start to the next among the till's own
/// settings. It goes before what `till.yaml` says of the same scanner.
final class WedgeMemory {
    private static final String TURNED = "turned";
    private static final String IGNORES_CAPS_LOCK = "ignores-caps-lock";

    private final SqliteSettings settings;

    WedgeMemory(SqliteSettings settings) {
        this.settings = settings;
    }

    List<WedgeDevice> recall(List<WedgeDevice> devices) {
        return devices.stream().map(device -> settings.get(key(device)).flatMap(words -> recalled(device, words))
                .orElse(device)).toList();
    }

    /// Anything that is not understood, as from a later version, is as if it were not there.
    private static Optional<WedgeDevice> recalled(WedgeDevice device, String words) {
        var parts = List.of(words.split(" "));
        return Arrays.stream(KeyboardLayout.values()).filter(layout -> layout.name().equals(parts.getFirst()))
                .findFirst().map(layout -> device.withKeyboard(
                        new Keyboard(layout, parts.contains(TURNED)), !parts.contains(IGNORES_CAPS_LOCK)));
    }

    /// Comes back at once; what cannot be written is found out again by the next calibration.
    void remember(WedgeDevice device) {
        var keyboard = device.keyboard();
        var words = keyboard.layout().name() + (keyboard.capsLock() ? " " + TURNED : "")
                + (device.followsCapsLock() ? "" : " " + IGNORES_CAPS_LOCK);
        Thread.ofVirtual().name("wedge-memory").start(() -> settings.put(key(device), words));
    }

    private static String key(WedgeDevice device) {
        return device.name().isEmpty() ? "wedge.keyboard" : "wedge.keyboard." + device.name();
    }
}
