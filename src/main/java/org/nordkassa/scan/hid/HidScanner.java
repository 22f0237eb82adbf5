package org.nordkassa.scan.hid;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.nordkassa.scan.Scan;

/// One open scanner, read on a thread of its own until it is unplugged or no longer wanted.
final class HidScanner {
    /// How long an unwanted scanner is still read at the most.
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final int LONGEST_REPORT = 4097;

    /// Honeywell's scanners are keyboards until they are told to speak HID POS.
    private static final int HONEYWELL_MODE = 254;
    private static final byte[] HID_POS = {1};

    private final HidIdentity identity;
    private final HidDevices.Connection connection;
    private final Clock clock;
    private final Consumer<Scan> onScan;
    private final Thread thread;
    private volatile boolean unwanted;
    private volatile int dropped;

    HidScanner(HidIdentity identity, HidDevices.Connection connection, Clock clock, Consumer<Scan> onScan) {
        this.identity = identity;
        this.connection = connection;
        this.clock = clock;
        this.onScan = onScan;
        thread = Thread.ofPlatform().daemon().name("scanner " + identity.path()).start(this::run);
    }

    HidIdentity identity() {
        return identity;
    }

    int dropped() {
        return dropped;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try (connection) {
            if (identity.vendor() == HidIdentity.HONEYWELL) {
                connection.sendFeature(HONEYWELL_MODE, HID_POS);
            }
            read(new CodeAssembler(ReportLayout.of(connection.reportDescriptor()).orElse(ReportLayout.USUAL),
                    identity.vendor()));
        }
    }

    private void read(CodeAssembler codes) {
        var report = new byte[LONGEST_REPORT];
        int count = 0;
        while (count >= 0 && !unwanted) {
            count = connection.read(report, PATIENCE);
            if (count > 0) {
                codes.take(report, count, clock.instant()).ifPresent(onScan);
                dropped = codes.dropped();
            }
        }
    }

    void stop() {
        unwanted = true;
    }

    void awaitEnd() throws InterruptedException {
        thread.join(Duration.ofSeconds(2));
    }
}
