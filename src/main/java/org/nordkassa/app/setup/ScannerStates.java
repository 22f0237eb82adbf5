package org.nordkassa.app.setup;

import java.util.List;
import java.util.Optional;
import org.nordkassa.scan.hid.HidScanners;
import org.nordkassa.scan.sight.CameraState;
import org.nordkassa.ui.settings.SettingsDesk.Device;

/// What was found of scanners, as devices of the settings window and of the doctor.
public final class ScannerStates {
    /// Whether one is plugged in cannot be known before it scans.
    public static final Device KEYBOARD = new Device(Device.Way.KEYBOARD, "", Device.State.READY, 0);

    private ScannerStates() {}

    /// @param status empty when the shop wants no HID scanners
    public static List<Device> of(Optional<HidScanners.Status> status) {
        if (status.isEmpty()) {
            return List.of(hid("", Device.State.OFF, 0));
        }
        if (!status.get().usable()) {
            return List.of(hid("", Device.State.UNUSABLE, 0));
        }
        var found = status.get().scanners();
        return found.isEmpty() ? List.of(hid("", Device.State.NONE, 0)) : found.stream().map(ScannerStates::of).toList();
    }

    private static Device of(HidScanners.Found found) {
        return hid(found.identity().name(), switch (found.state()) {
            case READY -> Device.State.READY;
            case NO_PERMISSION -> Device.State.NO_PERMISSION;
            case NOT_OPENED -> Device.State.NOT_OPENED;
        }, found.dropped());
    }

    public static Device of(CameraState state) {
        return switch (state) {
            case CameraState.Off() -> camera("", Device.State.OFF);
            case CameraState.Starting() -> camera("", Device.State.READY);
            case CameraState.Working(var name, int _, boolean _) -> camera(name, Device.State.READY);
            case CameraState.Missing(var wanted) -> camera(wanted, Device.State.NONE);
            case CameraState.Busy(var name) -> camera(name, Device.State.NOT_OPENED);
            case CameraState.Lost(var name) -> camera(name, Device.State.NONE);
            case CameraState.NoDriver() -> camera("", Device.State.UNUSABLE);
            case CameraState.Ended(var name) -> camera(name, Device.State.OFF);
        };
    }

    private static Device camera(String name, Device.State state) {
        return new Device(Device.Way.CAMERA, name, state, 0);
    }

    private static Device hid(String name, Device.State state, int dropped) {
        return new Device(Device.Way.HID, name, state, dropped);
    }
}
