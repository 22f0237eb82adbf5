package org.nordkassa.app.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.nordkassa.app.StartProblem;
import org.nordkassa.app.config.SettingsEditor;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.hid.HidDevices;
import org.nordkassa.scan.hid.HidScanners;
import org.nordkassa.store.DatabaseCheck;
import org.nordkassa.ui.settings.Connection;
import org.nordkassa.ui.settings.SettingsDesk.Device;
import org.nordkassa.ui.settings.SettingsWords;
import org.nordkassa.ui.text.Texts;

/// Looks at everything a till needs, one thing after the other, and changes nothing. Tells no personal data, no keys and no
/// texts of codes.
public final class Doctor {
    private static final long LITTLE_ROOM = 500L << 20;
    private static final long NO_ROOM = 50L << 20;
    private static final Duration SCANNER_PATIENCE = Duration.ofSeconds(5);

    private final TillHome home;
    private final HidDevices.Source devices;
    private final Consumer<Finding> tell;
    private final Texts texts = new Texts(Locale.ENGLISH, Clock.systemDefaultZone().getZone());

    /// @param tell told each finding as it is made
    public Doctor(TillHome home, HidDevices.Source devices, Consumer<Finding> tell) {
        this.home = home;
        this.devices = devices;
        this.tell = tell;
    }

    /// @param listen how long to wait for scans, which are told by kind and length
    public void run(Duration listen) {
        java();
        home();
        database();
        var settings = settings();
        scanners(settings.map(set -> set.scanner().hid()).orElse(true), listen);
        settings.ifPresentOrElse(this::connections,
                () -> tell.accept(Finding.note("Systems", "not tried, for want of settings")));
    }

    private void java() {
        int feature = Runtime.version().feature();
        var told = System.getProperty("java.vendor") + " " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch") + ", "
                + megabytes(Runtime.getRuntime().maxMemory()) + " of heap";
        tell.accept(feature >= 25 ? Finding.good("Java", told)
                : Finding.bad("Java", told + ". Java 25 or later is needed"));
    }

    private void home() {
        var folder = home.folder();
        if (!Files.isDirectory(folder)) {
            tell.accept(Finding.note("Home", folder + " is not there yet; the till's first start makes it"));
            return;
        }
        boolean isUsable = Files.isReadable(folder) && Files.isWritable(folder);
        tell.accept(isUsable ? Finding.good("Home", folder.toString())
                : Finding.bad("Home", folder + " may not be read and written. Check its permissions"));
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            tell.accept(free < NO_ROOM
                    ? Finding.bad("Disk", megabytes(free) + " free. Make room, or sales cannot be saved")
                    : free < LITTLE_ROOM ? Finding.note("Disk", megabytes(free) + " free, which is little")
                    : Finding.good("Disk", megabytes(free) + " free"));
        } catch (IOException unknown) {
            tell.accept(Finding.note("Disk", "free space is not told"));
        }
    }

    private static String megabytes(long bytes) {
        return bytes < 10L << 20 ? bytes / 1024 + " kB" : bytes / (1 << 20) + " MB";
    }

    private void database() {
        var check = DatabaseCheck.of(home.folder());
        if (!check.exists()) {
            tell.accept(Finding.note("Database", "none yet; the till's first start makes it"));
            return;
        }
        tell.accept(check.problem().map(reason -> Finding.bad("Database", switch (reason) {
            case DAMAGED -> "damaged. Do not delete it: put back the last copy, or call support";
            case NOT_A_DATABASE -> "till.db is not a database";
            case IN_USE -> "busy; try again in a moment";
            case FROM_LATER_VERSION, DISK_FULL, NOT_WRITABLE, OTHER -> "cannot be read (" + reason + ")";
        })).orElseGet(() -> Finding.good("Database", "sound, " + megabytes(check.bytes()))));
    }

    private Optional<TillSettings> settings() {
        if (Files.notExists(home.settingsFile())) {
            tell.accept(Finding.note("Settings",
                    "none yet; the till's first start makes " + home.settingsFile().getFileName()));
            return Optional.empty();
        }
        try {
            var settings = SettingsFile.read(home);
            tell.accept(Finding.good("Settings", "till " + settings.till() + ", " + settings.shop().country() + ", "
                    + settings.language().toLanguageTag()));
            tell.accept(Finding.good("Secrets", keeping()));
            return Optional.of(settings);
        } catch (SettingsProblem problem) {
            tell.accept(Finding.bad("Settings", new StartProblem(Locale.ENGLISH).sentence(problem)));
            return Optional.empty();
        }
    }

    private String keeping() {
        return switch (new SettingsEditor(home).keyStore()) {
            case MACOS_KEYCHAIN -> "new ones go to the Keychain";
            case WINDOWS_DATA_PROTECTION -> "new ones are encrypted by Windows (secrets.dpapi)";
            case LINUX_SECRET_SERVICE -> "new ones go to the keyring (Secret Service)";
            case NONE -> "in secrets.yaml, readable by its owner only; there is no key store";
        };
    }

    private void scanners(boolean areWanted, Duration listen) {
        tell.accept(Finding.good("Scanner", words(ScannerStates.KEYBOARD)));
        if (!areWanted) {
            ScannerStates.of(Optional.empty()).forEach(device -> tell.accept(Finding.note("Scanner", words(device))));
            return;
        }
        try (var hid = HidScanners.start(devices, Clock.systemUTC(), Duration.ofMillis(500), this::scanned)) {
            for (var device : looked(hid)) {
                tell.accept(switch (device.state()) {
                    case READY -> Finding.good("Scanner", words(device));
                    case NO_PERMISSION, NOT_OPENED -> Finding.bad("Scanner", words(device));
                    case OFF, NONE, UNUSABLE -> Finding.note("Scanner", words(device));
                });
            }
            if (listen.isPositive()) {
                tell.accept(Finding.note("Scanner", "listening for " + listen.toSeconds() + " s: scan something"));
                pause(listen);
            }
        }
    }

    private void scanned(Scan scan) {
        long millis = Math.max(0, Duration.between(scan.at(), Clock.systemUTC().instant()).toMillis());
        tell.accept(Finding.good("Scan", scan.symbology() + ", " + scan.text().length() + " characters, " + scan.source()
                + ", " + millis + " ms"));
    }

    private static List<Device> looked(HidScanners hid) {
        long end = System.nanoTime() + SCANNER_PATIENCE.toNanos();
        while (!hid.hasLooked() && System.nanoTime() < end) {
            pause(Duration.ofMillis(20));
        }
        return ScannerStates.of(Optional.of(hid.status()));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String words(Device device) {
        return SettingsWords.name(device, texts) + ": " + SettingsWords.state(device, texts);
    }

    private void connections(TillSettings settings) {
        var connections = new Connections(settings, Clock.systemUTC());
        for (var connection : Connection.values()) {
            var name = switch (connection) {
                case PRINTER -> "Printer";
                case CARDU -> "Cardu";
                case CUSTOBAR -> "Custobar";
                case RULE -> "Rule";
                case GIFT_CARDS -> "Gift cards";
                case HOLDS -> "Holds";
            };
            var steps = connections.run(connection);
            if (steps.isEmpty()) {
                tell.accept(Finding.note(name, connection == Connection.PRINTER
                        ? "none set up: receipts are written to " + home.receipts()
                        : connection == Connection.HOLDS ? "none set up: with several tills, a check or benefit used at two of "
                        + "them in the same moment is not found out" : "not set up"));
            }
            steps.forEach(step -> {
                var told = step.asked() + ": " + SettingsWords.of(step, texts) + ", " + step.millis() + " ms";
                tell.accept(step.isGood() ? Finding.good(name, told) : Finding.bad(name, told));
            });
        }
    }
}
