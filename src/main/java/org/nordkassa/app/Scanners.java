package org.nordkassa.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.setup.ScannerStates;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.scan.hid.Hid4javaDevices;
import org.nordkassa.scan.hid.HidDevices;
import org.nordkassa.scan.hid.HidScanners;
import org.nordkassa.ui.settings.SettingsDesk.Device;

/// The scanners that are not keyboards. Looked for once the window is up, on a thread of their own: their library costs
/// a part of a second that nobody should wait for.
final class Scanners implements AutoCloseable {
    private final Optional<HidScanners> hid;

    private Scanners(Optional<HidScanners> hid) {
        this.hid = hid;
    }

    static Scanners start(TillSettings settings, Checkout checkout) {
        return start(settings, checkout, Hid4javaDevices::open);
    }

    static Scanners start(TillSettings settings, Checkout checkout, HidDevices.Source devices) {
        if (!settings.scanner().hid()) {
            return new Scanners(Optional.empty());
        }
        return new Scanners(Optional.of(HidScanners.start(devices, Clock.system(settings.shop().zone()),
                HidScanners.USUAL_PACE, scan -> checkout.act(new Action.CodeScanned(scan)))));
    }

    /// Every device that reads codes, in words of the settings window.
    List<Device> devices() {
        return Stream.concat(Stream.of(ScannerStates.KEYBOARD),
                ScannerStates.of(hid.map(HidScanners::status)).stream()).toList();
    }

    @Override
    public void close() {
        hid.ifPresent(HidScanners::close);
    }
}
