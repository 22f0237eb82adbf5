package org.nordkassa.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Messages;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.testing.NoMessages;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.hid.FakeDevices;
import org.nordkassa.scan.hid.HidIdentity;
import org.nordkassa.scan.hid.Reports;

class ScannersTest {
    private static final class Acted implements Checkout {
        final BlockingQueue<Action> actions = new LinkedBlockingQueue<>();

        @Override
        public void permit(Deed deed, Runnable work) {
            work.run();
        }

        @Override
        public void act(Action action) {
            actions.add(action);
        }

        @Override
        public void search(String text, Consumer<List<Product>> onFound) {
            onFound.accept(List.of());
        }

        @Override
        public Messages messages() {
            return new NoMessages();
        }

        @Override
        public Watch watch(Consumer<CheckoutState> listener) {
            return () -> { };
        }
    }

    @TempDir
    private Path folder;
    private final Acted checkout = new Acted();

    private TillSettings settings(boolean hid) throws IOException, SettingsProblem {
        var home = new TillHome(folder);
        Files.writeString(home.settingsFile(),
                "shop:\n  name: Kauppa\n  country: FI\nscanner:\n  hid: " + hid + "\n");
        return SettingsFile.read(home);
    }

    @Test
    void whatAHidScannerReadsIsScannedAtTheCheckout() throws IOException, SettingsProblem, InterruptedException {
        var devices = new FakeDevices();
        devices.plug(new HidIdentity("usb-1", 0x0c2e, 0x0b8f, "Voyager", 0x8c, 2))
                .send(Reports.of("]E0", "6414893400012"));
        try (var _ = Scanners.start(settings(true), checkout, () -> devices)) {
            var scanned = assertInstanceOf(Action.CodeScanned.class, checkout.actions.poll(20, TimeUnit.SECONDS));
            assertEquals("6414893400012", scanned.scan().text());
            assertEquals(Scan.Source.HID, scanned.scan().source());
        }
    }

    @Test
    void nothingIsLoadedWhereTheShopWantsNone() throws IOException, SettingsProblem {
        var loaded = new AtomicBoolean();
        Scanners.start(settings(false), checkout, () -> {
            loaded.set(true);
            return new FakeDevices();
        }).close();
        assertFalse(loaded.get());
    }
}
