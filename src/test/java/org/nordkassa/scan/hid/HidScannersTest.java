package org.nordkassa.scan.hid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.hid.HidScanners.State;

class HidScannersTest {
    private static final HidIdentity HONEYWELL = new HidIdentity("usb-1", 0x0c2e, 0x0b8f, "Voyager", 0x8c, 2);
    private static final HidIdentity DATALOGIC = new HidIdentity("usb-2", 0x05f9, 0x2204, "QuickScan", 0x8c, 2);
    private static final HidIdentity KEYBOARD = new HidIdentity("usb-3", 0x3434, 0xd030, "Keyboard", 0x8c, 1);

    private static final Duration PACE = Duration.ofMillis(10);

    private final FakeDevices devices = new FakeDevices();
    private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();
    private HidScanners scanners = HidScanners.start(FakeDevices::new, Clock.systemUTC(), PACE, scans::add);

    private void start(HidDevices.Source source) {
        scanners.close();
        scanners = HidScanners.start(source, Clock.systemUTC(), PACE, scans::add);
    }

    @AfterEach
    void stop() {
        scanners.close();
    }

    private String scanned() throws InterruptedException {
        return scans.poll(20, TimeUnit.SECONDS).text();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "this never came to be");
            Thread.sleep(5);
        }
    }

    private List<State> states() {
        return scanners.status().scanners().stream().map(HidScanners.Found::state).toList();
    }

    @Test
    void aScannerPluggedInLaterIsReadAndOnePulledOutMayComeBack() throws InterruptedException {
        start(() -> devices);
        var scanner = devices.plug(DATALOGIC);
        scanner.send(Reports.of("]E0", "6414893400012"));
        assertEquals("6414893400012", scanned());
        devices.unplug(scanner);
        await(() -> !scanner.open && states().isEmpty());
        devices.plug(DATALOGIC).send(Reports.of("]E0", "6414893400029"));
        assertEquals("6414893400029", scanned());
    }

    @Test
    void twoScannersAtOnceDoNotMix() throws InterruptedException {
        var first = devices.plug(DATALOGIC);
        var second = devices.plug(HONEYWELL);
        start(() -> devices);
        first.send(Reports.of("]Q1", "A".repeat(100)));
        second.send(Reports.of("]Q1", "B".repeat(100)));
        assertEquals(List.of("A".repeat(100), "B".repeat(100)),
                List.of(scanned(), scanned()).stream().sorted().toList());
    }

    @Test
    void onlyHoneywellIsSwitchedOver() throws InterruptedException {
        var honeywell = devices.plug(HONEYWELL);
        var datalogic = devices.plug(DATALOGIC);
        start(() -> devices);
        await(() -> honeywell.features.equals(List.of(List.of((byte) 254, (byte) 1))));
        await(() -> states().equals(List.of(State.READY, State.READY)));
        assertEquals(List.of(), datalogic.features);
    }

    @Test
    void aScannerWithoutADescriptorIsReadByTheUsualLayout() throws InterruptedException {
        var scanner = devices.plug(DATALOGIC);
        scanner.descriptor = new byte[0];
        start(() -> devices);
        scanner.send(Reports.of("]E0", "6414893400012"));
        assertEquals("6414893400012", scanned());
    }

    @Test
    void missingPermissionIsAStateThatEndsWhenItIsGiven() throws InterruptedException {
        var scanner = devices.plug(DATALOGIC);
        scanner.forbidden = true;
        start(() -> devices);
        await(() -> states().equals(List.of(State.NO_PERMISSION)));
        scanner.forbidden = false;
        await(() -> states().equals(List.of(State.READY)));
    }

    @Test
    void theRuleNamedIsTheOneThatShips() {
        var name = Path.of(HidDevices.UDEV_RULE).getFileName().toString();
        assertTrue(Files.exists(Path.of("installer", name)));
    }

    @Test
    void aKeyboardOnTheSamePageIsLeftAlone() throws InterruptedException {
        var keyboard = devices.plug(KEYBOARD);
        devices.plug(DATALOGIC);
        start(() -> devices);
        await(() -> states().equals(List.of(State.READY)));
        assertFalse(keyboard.open);
    }

    @Test
    void aComputerWithoutTheLibraryIsAState() throws InterruptedException {
        start(() -> {
            throw new HidUnavailable(new UnsatisfiedLinkError("no hidapi here"));
        });
        await(() -> !scanners.status().usable());
    }

    @Test
    void closingLetsGoOfEverything() throws InterruptedException {
        var scanner = devices.plug(DATALOGIC);
        start(() -> devices);
        await(() -> states().equals(List.of(State.READY)));
        scanners.close();
        assertFalse(scanner.open);
        assertTrue(devices.closed);
    }

    @Test
    void theRealLibraryLoadsAndLists() throws HidUnavailable {
        try (var real = Hid4javaDevices.open()) {
            real.attached().forEach(device -> assertFalse(device.identity().path().isEmpty()));
        }
    }
}
