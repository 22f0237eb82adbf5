package org.nordkassa.ui.settings;

import java.util.List;
import java.util.stream.Stream;

/// All that the settings window needs from outside.
///
/// @param gate the checkout on which scanners and the till's window act
/// @param slots what other screens show on the page of scanners
public record SettingsDoor(SettingsDesk desk, ScanGate gate, List<Slot> slots) {
    public SettingsDoor {
        slots = List.copyOf(slots);
    }

    public SettingsDoor(SettingsDesk desk, ScanGate gate) {
        this(desk, gate, List.of());
    }

    public SettingsDoor with(Slot slot) {
        return new SettingsDoor(desk, gate, Stream.concat(slots.stream(), Stream.of(slot)).toList());
    }
}
