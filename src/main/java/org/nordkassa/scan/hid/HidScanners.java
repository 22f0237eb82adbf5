package org.nordkassa.scan.hid;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nordkassa.scan.Scan;

/// All HID scanners of the computer, plugged in and out as people like. Looks for them again and again on a thread of
/// its own; what they read is told on a thread of each scanner, in its order.
public final class HidScanners implements AutoCloseable {
    /// How often is looked for scanners, usually.
    public static final Duration USUAL_PACE = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(HidScanners.class.getName());

    /// A scanner that is plugged in.
    ///
    /// @param dropped how many codes came torn, cut or too long
    public record Found(HidIdentity identity, State state, int dropped) {}

    public enum State {
        READY,
        /// See [HidDevices.Refusal#NO_PERMISSION].
        NO_PERMISSION,
        NOT_OPENED
    }

    /// @param usable false when this computer has no library for HID devices
    public record Status(boolean usable, List<Found> scanners) {
        public Status {
            scanners = List.copyOf(scanners);
        }
    }

    private final HidDevices.Source source;
    private final Clock clock;
    private final Duration pace;
    private final Consumer<Scan> onScan;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, HidScanner> open = new HashMap<>();
    private final Thread watch;
    private volatile Status status = new Status(true, List.of());
    private volatile boolean looked;

    private HidScanners(HidDevices.Source source, Clock clock, Duration pace, Consumer<Scan> onScan) {
        this.source = source;
        this.clock = clock;
        this.pace = pace;
        this.onScan = onScan;
        watch = Thread.ofPlatform().daemon().name("scanner watch").unstarted(this::watch);
    }

    /// @param source opened on a thread of ours, not on the caller's
    /// @param onScan called on a scanner's thread; must not block
    public static HidScanners start(HidDevices.Source source, Clock clock, Duration pace, Consumer<Scan> onScan) {
        var scanners = new HidScanners(source, clock, pace, onScan);
        scanners.watch.start();
        return scanners;
    }

    /// What was found when it was last looked.
    public Status status() {
        return status;
    }

    /// Whether [#status] says what was found and not only what is assumed before the first look.
    public boolean hasLooked() {
        return looked;
    }

    private void watch() {
        try (var devices = source.open()) {
            do {
                look(devices);
            } while (!closing.await(pace.toMillis(), TimeUnit.MILLISECONDS));
            closeAll();
        } catch (HidUnavailable without) {
            LOG.log(System.Logger.Level.INFO, without.getMessage() + ": " + without.getCause());
            status = new Status(false, List.of());
            looked = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(HidDevices devices) {
        var attached = devices.attached().stream().filter(device -> device.identity().isScanner())
                .collect(Collectors.toMap(device -> device.identity().path(), device -> device, (first, _) -> first));
        open.values().stream().filter(scanner -> !attached.containsKey(scanner.identity().path()))
                .forEach(HidScanner::stop);
        open.values().removeIf(scanner -> !scanner.isRunning());
        var found = new ArrayList<Found>();
        attached.values().forEach(device -> found.add(look(device)));
        tell(new Status(true, found));
    }

    private Found look(HidDevices.Device device) {
        var identity = device.identity();
        var running = open.get(identity.path());
        if (running != null) {
            return new Found(identity, State.READY, running.dropped());
        }
        return switch (device.open()) {
            case HidDevices.Opening.Opened(var connection) -> {
                open.put(identity.path(), new HidScanner(identity, connection, clock, onScan));
                yield new Found(identity, State.READY, 0);
            }
            case HidDevices.Opening.Refused(var why) -> new Found(identity, switch (why) {
                case NO_PERMISSION -> State.NO_PERMISSION;
                case NOT_OPENED -> State.NOT_OPENED;
            }, 0);
        };
    }

    /// A change is logged: it is the first thing asked for when a scanner does not scan.
    private void tell(Status now) {
        if (!now.equals(status)) {
            now.scanners().forEach(scanner -> LOG.log(System.Logger.Level.INFO, sentence(scanner)));
        }
        status = now;
        looked = true;
    }

    private static String sentence(Found scanner) {
        var name = "Scanner %04x:%04x: ".formatted(scanner.identity().vendor(), scanner.identity().product());
        return name + switch (scanner.state()) {
            case READY -> "ready, " + scanner.dropped() + " codes dropped";
            case NO_PERMISSION -> "no permission; needs the rule " + HidDevices.UDEV_RULE;
            case NOT_OPENED -> "cannot be opened, another program may hold it";
        };
    }

    private void closeAll() throws InterruptedException {
        open.values().forEach(HidScanner::stop);
        for (var scanner : open.values()) {
            scanner.awaitEnd();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            watch.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
