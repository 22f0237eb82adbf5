package org.nordkassa.scan.hid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hid4java.HidDevice;
import org.hid4java.HidException;
import org.hid4java.HidServices;
import org.hid4java.HidServicesSpecification;
import org.hid4java.ScanMode;

/// The devices as hidapi sees them, through hid4java. Its own threads stay unused.
public final class Hid4javaDevices implements HidDevices {
    private static final int LONGEST_DESCRIPTOR = 4096;

    private final HidServices services;

    private Hid4javaDevices(HidServices services) {
        this.services = services;
    }

    /// Loads the native library.
    public static HidDevices open() throws HidUnavailable {
        var wanted = new HidServicesSpecification();
        wanted.setAutoStart(false);
        wanted.setAutoShutdown(false);
        wanted.setAutoDataRead(false);
        wanted.setScanMode(ScanMode.NO_SCAN);
        try {
            return new Hid4javaDevices(new HidServices(wanted));
        } catch (HidException | LinkageError without) {
            throw new HidUnavailable(without);
        }
    }

    @Override
    public List<Device> attached() {
        return services.getAttachedHidDevices().stream().<Device>map(Attached::new).toList();
    }

    @Override
    public void close() {
        services.shutdown();
    }

    private record Attached(HidDevice device) implements Device {
        @Override
        public HidIdentity identity() {
            return new HidIdentity(device.getPath(), device.getVendorId() & 0xffff, device.getProductId() & 0xffff,
                    Optional.ofNullable(device.getProduct()).orElse(""), device.getUsagePage() & 0xffff,
                    device.getUsage() & 0xffff);
        }

        @Override
        public Opening open() {
            return device.open() ? new Opening.Opened(new Reading(device))
                    : new Opening.Refused(isForbidden() ? Refusal.NO_PERMISSION : Refusal.NOT_OPENED);
        }

        private boolean isForbidden() {
            if (!device.getPath().startsWith("/dev/")) {
                return false;
            }
            var node = Path.of(device.getPath());
            return Files.exists(node) && !(Files.isReadable(node) && Files.isWritable(node));
        }
    }

    private record Reading(HidDevice device) implements Connection {
        @Override
        public byte[] reportDescriptor() {
            var descriptor = new byte[LONGEST_DESCRIPTOR];
            int length = device.getReportDescriptor(descriptor);
            return Arrays.copyOf(descriptor, Math.max(0, length));
        }

        @Override
        public int read(byte[] report, Duration patience) {
            return device.read(report, (int) patience.toMillis());
        }

        @Override
        public boolean sendFeature(int report, byte[] data) {
            return device.sendFeatureReport(data, (byte) report) >= 0;
        }

        @Override
        public void close() {
            device.close();
        }
    }
}
