package org.nordkassa.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.config.TillSettings.CameraChoice;
import org.nordkassa.app.setup.ScannerStates;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.camera.DecoderLadder;
import org.nordkassa.scan.camera.live.CameraScanner;
import org.nordkassa.scan.camera.live.FrameSource;
import org.nordkassa.scan.camera.source.PictureFiles;
import org.nordkassa.scan.camera.source.Webcams;
import org.nordkassa.scan.hid.Hid4javaDevices;
import org.nordkassa.scan.hid.HidDevices;
import org.nordkassa.scan.hid.HidScanners;
import org.nordkassa.scan.sight.Camera;
import org.nordkassa.scan.sight.CameraState;
import org.nordkassa.ui.settings.SettingsDesk.Device;

/// The scanners that are not keyboards. Looked for once the window is up, on threads of their own: their libraries cost
/// a part of a second that nobody should wait for.
public final class Scanners implements AutoCloseable {
    /// What a frame may take of the processor, about: a till has other things to do.
    private static final Duration FRAME_BUDGET = Duration.ofMillis(14);

    private final Optional<HidScanners> hid;
    private final Optional<CameraScanner> camera;

    private Scanners(Optional<HidScanners> hid, Optional<CameraScanner> camera) {
        this.hid = hid;
        this.camera = camera;
    }

    static Scanners start(TillSettings settings, Checkout checkout) {
        return start(settings, checkout, Hid4javaDevices::open);
    }

    static Scanners start(TillSettings settings, Checkout checkout, HidDevices.Source devices) {
        Consumer<Scan> read = scan -> checkout.act(new Action.CodeScanned(scan));
        var clock = Clock.system(settings.shop().zone());
        var hid = settings.scanner().hid()
                ? Optional.of(HidScanners.start(devices, clock, HidScanners.USUAL_PACE, read))
                : Optional.<HidScanners>empty();
        return new Scanners(hid, source(settings.scanner().camera()).map(source -> camera(source, clock, read)));
    }

    private static Optional<FrameSource> source(CameraChoice choice) {
        return switch (choice) {
            case CameraChoice.Off() -> Optional.empty();
            case CameraChoice.Plugged(var name) -> Optional.of(new Webcams(name));
            case CameraChoice.Played(var path) -> Optional.of(new PictureFiles(path, PictureFiles.Pace.USUAL));
        };
    }

    /// A camera that reads codes until it is closed.
    public static CameraScanner camera(FrameSource source, Clock clock, Consumer<Scan> read) {
        return CameraScanner.start(source, () -> DecoderLadder.standard(FRAME_BUDGET), clock,
                CameraScanner.Pace.USUAL, read);
    }

    /// Empty when none is set up.
    Optional<Camera> camera() {
        return camera.map(opened -> opened);
    }

    /// Every device that reads codes, in words of the settings window.
    List<Device> devices() {
        return Stream.of(List.of(ScannerStates.KEYBOARD), ScannerStates.of(hid.map(HidScanners::status)),
                List.of(ScannerStates.of(stateOf(camera().orElse(Camera.NONE)))))
                .flatMap(List::stream).toList();
    }

    private static CameraState stateOf(Camera camera) {
        var now = new AtomicReference<CameraState>(new CameraState.Off());
        try (var _ = camera.watchState(now::set)) {
            return now.get();
        }
    }

    @Override
    public void close() {
        camera.ifPresent(CameraScanner::close);
        hid.ifPresent(HidScanners::close);
    }
}
