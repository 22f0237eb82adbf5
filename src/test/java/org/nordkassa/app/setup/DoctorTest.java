package org.nordkassa.app.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.app.config.NewHome;
import org.nordkassa.app.config.SettingsEditor;
import org.nordkassa.app.config.SettingsEditor.Changes;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.scan.hid.FakeDevices;
import org.nordkassa.scan.hid.HidIdentity;
import org.nordkassa.scan.hid.Reports;
import org.nordkassa.store.Database;

class DoctorTest {
    @TempDir
    private Path folder;

    private List<Finding> findings(FakeDevices devices, Duration listen) {
        var found = new ArrayList<Finding>();
        new Doctor(new TillHome(folder), () -> devices, finding -> {
            synchronized (found) {
                found.add(finding);
            }
        }).run(listen);
        return found;
    }

    private static Finding of(List<Finding> findings, String what) {
        return findings.stream().filter(finding -> finding.what().equals(what)).findFirst().orElseThrow();
    }

    @Test
    void aHomeThatIsNotThereYetIsNothingBad() {
        var home = new TillHome(folder.resolve("later"));
        var found = new ArrayList<Finding>();
        new Doctor(home, FakeDevices::new, found::add).run(Duration.ZERO);
        assertTrue(found.stream().noneMatch(finding -> finding.weight() == Finding.Weight.BAD), found::toString);
        assertFalse(Files.exists(home.folder()), "it changes nothing");
    }

    @Test
    void aDamagedDatabaseAndSettingsThatCannotBeAreTold() throws IOException {
        NewHome.furnish(new TillHome(folder));
        Database.open(folder).close();
        assertEquals(Finding.Weight.GOOD, of(findings(new FakeDevices(), Duration.ZERO), "Database").weight());
        try (var channel = java.nio.channels.FileChannel.open(folder.resolve("till.db"), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        Files.writeString(folder.resolve("till.yaml"), "shop:\n  name: Kauppa\n  country: XX\n");
        var found = findings(new FakeDevices(), Duration.ZERO);
        assertEquals(Finding.Weight.BAD, of(found, "Database").weight());
        assertTrue(of(found, "Settings").told().contains("shop.country"));
    }

    @Test
    void aScannerIsFoundOrItIsSaidWhyNot() {
        var devices = new FakeDevices();
        devices.plug(new HidIdentity("usb-1", 0x0c2e, 0x0b8f, "Voyager", 0x8c, 2))
                .send(Reports.of("]E0", "6414893400012"));
        devices.plugForbidden(new HidIdentity("usb-2", 0x05e0, 0x1300, "Zebra", 0x8c, 2));
        var found = findings(devices, Duration.ofMillis(1500));
        assertTrue(found.stream().anyMatch(finding -> finding.told().equals("Voyager: Ready")), found::toString);
        assertTrue(found.stream().anyMatch(finding -> finding.weight() == Finding.Weight.BAD
                && finding.told().contains("70-pos-scanner.rules")), found::toString);
        assertTrue(found.stream().anyMatch(finding -> finding.what().equals("Scan")
                && finding.told().startsWith("EAN_13, 13 characters")), found::toString);
        assertFalse(found.toString().contains("6414893400012"));
    }

    /// As somebody starts it, in a program of its own.
    @Test
    void theCommandPrintsAndEndsWithWhatItFound() throws Exception {
        var home = new TillHome(folder);
        NewHome.furnish(home);
        new SettingsEditor(home, org.nordkassa.app.config.KeyStore.NONE).save(new Changes(
                java.util.Map.of("printer.host", "localhost", "printer.port", "1"), java.util.Map.of(), java.util.Map.of()));
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "org.nordkassa.app.Main", "doctor", "--home", folder.toString()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), printed);
        assertTrue(printed.lines().anyMatch(line -> line.startsWith("ok") && line.contains("Settings")), printed);
        assertTrue(printed.lines().anyMatch(line -> line.startsWith("BAD") && line.contains("localhost:1")), printed);
        assertTrue(printed.contains("Something is wrong."), printed);
    }
}
