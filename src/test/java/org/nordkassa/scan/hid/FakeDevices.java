package org.nordkassa.scan.hid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Scanners that can be plugged in and out by a test.
public final class FakeDevices implements HidDevices {
    private static final byte[] UNPLUGGED = new byte[0];

    final List<FakeDevice> plugged = new CopyOnWriteArrayList<>();
    volatile boolean closed;

    public FakeDevice plug(HidIdentity identity) {
        var device = new FakeDevice(identity);
        plugged.add(device);
        return device;
    }

    public void plugForbidden(HidIdentity identity) {
        plug(identity).forbidden = true;
    }

    void unplug(FakeDevice device) {
        plugged.remove(device);
        device.reports.add(UNPLUGGED);
    }

    @Override
    public List<Device> attached() {
        return new ArrayList<>(plugged);
    }

    @Override
    public void close() {
        closed = true;
    }

    public static final class FakeDevice implements Device, Connection {
        private final HidIdentity identity;
        private final BlockingQueue<byte[]> reports = new LinkedBlockingQueue<>();
        final List<List<Byte>> features = new CopyOnWriteArrayList<>();
        volatile boolean forbidden;
        volatile boolean open;
        volatile byte[] descriptor = Reports.USUAL_DESCRIPTOR;

        FakeDevice(HidIdentity identity) {
            this.identity = identity;
        }

        public void send(List<byte[]> sent) {
            reports.addAll(sent);
        }

        @Override
        public HidIdentity identity() {
            return identity;
        }

        @Override
        public Opening open() {
            open = !forbidden;
            return forbidden ? new Opening.Refused(Refusal.NO_PERMISSION) : new Opening.Opened(this);
        }

        @Override
        public byte[] reportDescriptor() {
            return descriptor;
        }

        @Override
        public int read(byte[] report, Duration patience) {
            try {
                var next = reports.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null || next == UNPLUGGED) {
                    return next == null ? 0 : -1;
                }
                System.arraycopy(next, 0, report, 0, next.length);
                return next.length;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }

        @Override
        public boolean sendFeature(int report, byte[] data) {
            features.add(List.of((byte) report, data[0]));
            return true;
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
