package org.nordkassa.app.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.app.DemoShop;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;
import org.nordkassa.scan.hid.FakeDevices;
import org.nordkassa.ui.UiSettings.Theme;
import org.nordkassa.ui.settings.Connection;
import org.nordkassa.ui.settings.Draft;
import org.nordkassa.ui.settings.SettingsDesk.Reading;
import org.nordkassa.ui.settings.SettingsDesk.Tested;

/// The demo's settings, edited and tried against its stand-ins.
class ConnectionsTest {
    @TempDir
    private Path folder;
    private DemoShop shop;
    private SetupDesk desk;

    @BeforeEach
    void open() throws IOException {
        shop = DemoShop.open(new TillHome(folder), GiftCards.Mode.ON_CARD);
        var settings = shop.settings(Locale.ENGLISH, Theme.DARK);
        desk = new SetupDesk(Setup.demo(shop.home(), settings), Clock.systemUTC(), _ -> false,
                () -> List.of(ScannerStates.KEYBOARD), Optional.empty());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<Trial> test(Connection connection, Map<String, String> values, Map<String, Optional<String>> secrets)
            throws Exception {
        var answer = new CompletableFuture<Tested>();
        desk.test(connection, new Draft(values, secrets), answer::complete);
        return assertInstanceOf(Tested.Tried.class, answer.get(60, TimeUnit.SECONDS)).steps();
    }

    private List<Finding> findings(Connection connection, Map<String, String> values, Map<String, Optional<String>> secrets)
            throws Exception {
        return test(connection, values, secrets).stream().map(Trial::finding)
                .map(finding -> finding == Finding.SLOW ? Finding.WORKS : finding).toList();
    }

    @Test
    void theDemosSettingsAreThereToLookAt() throws Exception {
        var answer = new CompletableFuture<Reading>();
        desk.read(answer::complete);
        var read = assertInstanceOf(Reading.Read.class, answer.get(60, TimeUnit.SECONDS));
        assertEquals("Nordkassa Demo", read.values().get("shop.name"));
        assertEquals("Esimerkkikatu 1\n00100 Helsinki", read.values().get("shop.address"));
        assertEquals("dark", read.values().get("theme"));
        assertTrue(read.isDemo());
        assertTrue(read.secrets().contains("cardu.password"));
        assertFalse(read.toString().contains(shop.sandbox().accounts().ruleKey()));
    }

    @Test
    void everySystemWorksAsItIsSetUp() throws Exception {
        var none = Map.<String, String>of();
        var same = Map.<String, Optional<String>>of();
        assertEquals(List.of(Finding.WORKS, Finding.WORKS), findings(Connection.CARDU, none, same));
        assertEquals(List.of(Finding.WORKS), findings(Connection.CUSTOBAR, none, same));
        assertEquals(List.of(Finding.WORKS), findings(Connection.RULE, none, same));
        assertEquals(List.of(Finding.WORKS, Finding.WORKS), findings(Connection.GIFT_CARDS, none, same));
        assertEquals(List.of(), findings(Connection.PRINTER, none, same));
    }

    @Test
    void wrongKeysProgrammesAndModesAreTold() throws Exception {
        var wrong = Optional.of("wrong");
        assertEquals(List.of(Finding.WRONG_KEY), findings(Connection.CARDU, Map.of(), Map.of("cardu.password", wrong)));
        assertEquals(List.of(Finding.WORKS, Finding.NOT_THERE),
                findings(Connection.CARDU, Map.of("cardu.program", "other"), Map.of()));
        assertEquals(List.of(Finding.WRONG_KEY), findings(Connection.CUSTOBAR, Map.of(), Map.of("custobar.token", wrong)));
        assertEquals(List.of(Finding.WRONG_KEY), findings(Connection.RULE, Map.of(), Map.of("rule.key", wrong)));
        assertEquals(List.of(Finding.OTHER_MODE, Finding.WORKS),
                findings(Connection.GIFT_CARDS, Map.of("gift-cards.mode", "on-customer"), Map.of()));
        var gone = shop.sandbox().custobar().address().toString();
        assertEquals(List.of(Finding.NOT_THERE),
                findings(Connection.CUSTOBAR, Map.of("custobar.address", gone + "/x"), Map.of()));
    }

    @Test
    void aSettingThatIsMissingIsToldInsteadOfATest() throws Exception {
        var answer = new CompletableFuture<Tested>();
        desk.test(Connection.RULE, new Draft(Map.of(), Map.of("rule.key", Optional.empty())), answer::complete);
        assertEquals("rule.key",
                assertInstanceOf(Tested.NotTried.class, answer.get(60, TimeUnit.SECONDS)).problem().setting());
    }

    @Test
    void aPrinterIsAskedForItsPaper() throws Exception {
        try (var printer = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                for (int status : new int[] {0x12, 0x72}) {
                    try (var socket = printer.accept()) {
                        socket.getInputStream().readNBytes(3);
                        socket.getOutputStream().write(status);
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            var values = Map.of("printer.host", "localhost", "printer.port", String.valueOf(printer.getLocalPort()));
            assertEquals(List.of(Finding.WORKS), findings(Connection.PRINTER, values, Map.of()));
            assertEquals(List.of(Finding.NO_PAPER), findings(Connection.PRINTER, values, Map.of()));
        }
    }

    @Test
    void theDoctorTellsWhatIsThereAndWhatIsWrongWithoutSecrets() throws SettingsProblem {
        Setup.demo(shop.home(), shop.settings(Locale.ENGLISH, Theme.DARK)).editor().get();
        var told = new ArrayList<Told>();
        new Doctor(shop.home(), FakeDevices::new, finding -> told.add(new Told(finding.what(), finding.weight())))
                .run(java.time.Duration.ZERO);
        assertTrue(told.stream().noneMatch(finding ->
                finding.weight() == org.nordkassa.app.setup.Finding.Weight.BAD), told::toString);
        for (var what : List.of("Java", "Home", "Disk", "Database", "Settings", "Secrets", "Scanner", "Printer", "Cardu",
                "Custobar", "Rule", "Gift cards")) {
            assertTrue(told.stream().anyMatch(finding -> finding.what().equals(what)), what);
        }
    }

    private record Told(String what, org.nordkassa.app.setup.Finding.Weight weight) {}
}
