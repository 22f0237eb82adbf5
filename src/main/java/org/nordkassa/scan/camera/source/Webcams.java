package org.nordkassa.scan.camera.source;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.nordkassa.scan.camera.live.FrameSource;
import org.nordkassa.scan.sight.CameraState;

/// The computer's cameras, by webcam-capture. Its drivers are asked directly: what lies above them in the library keeps
/// threads, lock files and a driver for the whole program.
public final class Webcams implements FrameSource {
    private static final System.Logger LOG = System.getLogger(Webcams.class.getName());
    private static final Dimension WANTED = new Dimension(1280, 720);
    private final String wanted;
    private final Supplier<WebcamDriver> drivers;
    private Optional<WebcamDriver> driver = Optional.empty();

    /// @param wanted a part of the camera's name, in any case; empty for the first there is
    public Webcams(String wanted) {
        this(wanted, Webcams::driverOfThisComputer);
    }

    Webcams(String wanted, Supplier<WebcamDriver> drivers) {
        this.wanted = wanted;
        this.drivers = drivers;
    }

    /// Windows and Linux by Media Foundation and V4L2, macOS by AVFoundation, Apple Silicon too. The library's own driver
    /// is of 2018 and never taken: it cannot do any of that. Linux and Windows on ARM have none.
    ///
    /// @throws UnsupportedOperationException when there is none for this computer
    private static WebcamDriver driverOfThisComputer() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var chip = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean intel = List.of("amd64", "x86_64", "x86", "i386").contains(chip);
        if (system.contains("mac") || intel && (system.contains("win") || system.contains("linux"))) {
            return new NativeDriver();
        }
        throw new UnsupportedOperationException("no camera driver for " + system + " on " + chip);
    }

    /// Names of the cameras that are plugged in; empty as well where there is no driver.
    public List<String> names() {
        return devices().orElse(List.of()).stream().map(WebcamDevice::getName).toList();
    }

    @Override
    public Opening open() {
        var found = devices();
        if (found.isEmpty()) {
            return new Opening.Refused(new CameraState.NoDriver());
        }
        var chosen = found.get().stream().filter(device -> device.getName().toLowerCase(Locale.ROOT)
                .contains(wanted.toLowerCase(Locale.ROOT))).findFirst();
        return chosen.map(Webcams::open).orElseGet(() -> new Opening.Refused(
                isForbidden() ? new CameraState.Busy(wanted) : new CameraState.Missing(wanted)));
    }

    /// Whatever a native library throws must not end the till's camera thread: it is a camera that does not work.
    private Optional<List<WebcamDevice>> devices() {
        try {
            if (driver.isEmpty()) {
                driver = Optional.of(drivers.get());
            }
            return Optional.of(List.copyOf(driver.get().getDevices()));
        } catch (LinkageError | RuntimeException without) {
            LOG.log(System.Logger.Level.INFO, "No cameras: " + without);
            return Optional.empty();
        }
    }

    private static Opening open(WebcamDevice device) {
        try {
            size(device).ifPresent(device::setResolution);
            device.open();
            if (device.isOpen()) {
                return new Opening.Opened(new WebcamFrames(device));
            }
        } catch (LinkageError | RuntimeException refused) {
            LOG.log(System.Logger.Level.INFO, "The camera cannot be opened: " + refused);
        }
        return new Opening.Refused(new CameraState.Busy(device.getName()));
    }

    /// The nearest to 1280 x 720: larger pictures cost more than they find, smaller ones find less.
    private static Optional<Dimension> size(WebcamDevice device) {
        return Arrays.stream(Optional.ofNullable(device.getResolutions()).orElse(new Dimension[0]))
                .min(Comparator.comparingInt(size -> Math.abs(size.width - WANTED.width)
                        + Math.abs(size.height - WANTED.height)));
    }

    /// On Linux a camera that the user may not open is not listed either.
    private static boolean isForbidden() {
        var first = Path.of("/dev/video0");
        return Files.exists(first) && !Files.isReadable(first);
    }
}
