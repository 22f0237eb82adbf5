package org.nordkassa.app.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.scan.layout.Keyboard;
import org.nordkassa.scan.layout.KeyboardLayout;

/// Reads the scanners that type like a keyboard: `scanner.wedge`, a list.
final class WedgeFile {
    /// Whether Caps Lock turns a scanner's letters.
    private enum CapsLock {
        FOLLOWS, IGNORES
    }

    private WedgeFile() {}

    /// @return one as it comes, where the shop says nothing
    static List<WedgeDevice> devices(YamlFile file) throws SettingsProblem {
        var devices = new ArrayList<WedgeDevice>();
        for (var one : file.list("scanner.wedge")) {
            var device = device(one);
            if (devices.stream().anyMatch(other -> other.name().equals(device.name()))) {
                throw one.wrong("name");
            }
            if (devices.stream().anyMatch(other -> other.prefix().equals(device.prefix()))) {
                throw one.wrong("prefix");
            }
            devices.add(device);
        }
        return devices.isEmpty() ? List.of(WedgeDevice.USUAL) : devices;
    }

    private static WedgeDevice device(YamlFile file) throws SettingsProblem {
        var usual = WedgeDevice.USUAL;
        var gap = file.duration("max-gap").orElse(usual.maxGap());
        if (gap.compareTo(Duration.ofMillis(5)) < 0 || gap.compareTo(Duration.ofMillis(200)) > 0) {
            throw file.wrong("max-gap");
        }
        var device = new WedgeDevice(file.text("name").orElse(""), file.text("prefix").orElse(""),
                file.text("suffix").orElse(""), gap, file.number("min-length", 2, 100).orElse(usual.minLength()),
                file.flag("end-key").orElse(usual.endKey()),
                new Keyboard(file.choice("keyboard", KeyboardLayout.class).orElse(usual.keyboard().layout()), false),
                file.choice("caps-lock", CapsLock.class).orElse(CapsLock.FOLLOWS) == CapsLock.FOLLOWS);
        file.refuseUnknown();
        return device;
    }
}
