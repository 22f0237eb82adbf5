package org.nordkassa.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Action;
import org.nordkassa.scan.Scan;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.demo.FakeCheckout;
import org.nordkassa.ui.demo.FakeSettingsDesk;
import org.nordkassa.ui.settings.SettingsDesk.Problem;
import org.nordkassa.ui.settings.SettingsDesk.Reason;
import org.nordkassa.ui.settings.SettingsModel.SecretState;

class SettingsModelTest {
    private final FakeSettingsDesk desk = new FakeSettingsDesk();
    private final FakeCheckout checkout = new FakeCheckout(Canned.empty());
    private final ScanGate gate = new ScanGate(checkout);
    private final SettingsModel model = new SettingsModel(new SettingsDoor(desk, gate), Runnable::run,
            Clock.fixed(Canned.NOW.plusMillis(7), Canned.ZONE), () -> { });

    @BeforeEach
    void open() {
        model.open();
    }

    private static Field field(String key) {
        return SettingsTable.field(key).orElseThrow();
    }

    private void scan(String text) {
        gate.act(new Action.CodeScanned(new Scan(text, Scan.Symbology.QR, Scan.Source.HID, Canned.NOW)));
    }

    @Test
    void onlyWhatHasChangedIsSaved() {
        model.edit(field("shop.name"), "Uusi ");
        model.edit(field("till"), "T2");
        model.edit(field("till"), "T1");
        assertTrue(model.isChanged(SettingsPage.SHOP));
        model.save();
        assertEquals(List.of(new Draft(Map.of("shop.name", "Uusi"), Map.of())), desk.saved);
        assertInstanceOf(Message.Saved.class, model.message());
        assertFalse(model.isChanged(SettingsPage.SHOP));
        assertEquals("Uusi", model.value(field("shop.name")));
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndNotSaved() {
        model.edit(field("printer.port"), "65536");
        assertEquals("settings.fault.number", model.fault(field("printer.port")).orElseThrow().key());
        model.save();
        assertEquals(SettingsPage.PRINTER, model.page());
        assertEquals(List.of(), desk.saved);
    }

    @Test
    void whatTheReaderRefusesLeadsToItsField() {
        desk.problem = Optional.of(new Problem(Reason.MISSING, "cardu.account", "till.yaml", 0));
        model.edit(field("cardu.address"), "https://cardu.example");
        model.save();
        assertEquals(SettingsPage.CARDU, model.page());
        assertTrue(model.problem(field("cardu.account")).isPresent());
        assertTrue(model.problem(field("cardu.address")).isEmpty());
        assertEquals("https://cardu.example", model.value(field("cardu.address")));
        model.edit(field("cardu.account"), "a@b.example");
        assertTrue(model.problem(field("cardu.account")).isEmpty());
    }

    @Test
    void aSecretIsOnlyEverReplacedOrRemoved() {
        var key = field("rule.key");
        assertEquals(SecretState.SET, model.secret(key));
        model.editSecret(key, Optional.of("n3w"));
        assertEquals(SecretState.TO_BE_SET, model.secret(key));
        model.keepSecret(key);
        model.editSecret(key, Optional.empty());
        assertEquals(SecretState.TO_BE_REMOVED, model.secret(key));
        assertEquals(SecretState.NOT_SET, model.secret(field("custobar.token")));
        model.save();
        assertEquals(Map.of("rule.key", Optional.empty()), desk.saved.getFirst().secrets());
        assertFalse(new Draft(Map.of(), Map.of("rule.key", Optional.of("n3w"))).toString().contains("n3w"));
    }

    @Test
    void aConnectionIsTriedWithWhatIsNotSavedYet() {
        model.editSecret(field("rule.key"), Optional.of(" n3w "));
        assertTrue(model.canBeTested(SettingsPage.RULE));
        model.test(Connection.RULE);
        assertEquals(Optional.of("n3w"), desk.tested.getFirst().secrets().get("rule.key"));
        assertTrue(model.test(SettingsPage.RULE).orElseThrow().isPresent());
        model.edit(field("rule.address"), "https://other.example");
        assertTrue(model.test(SettingsPage.RULE).isEmpty(), "what was tried is no longer what is there");
        assertFalse(model.canBeTested(SettingsPage.CARDU), "without an address");
    }

    @Test
    void scansAreShownAndNeverGetIntoTheBasket() {
        scan("9526000111788");
        assertInstanceOf(Message.ScanRead.class, model.message());
        model.choose(SettingsPage.SCANNERS);
        scan("4111111111111111");
        assertEquals(List.of(), checkout.actions());
        assertEquals(List.of("", "9526000111788"), model.scans().stream().map(TestedScan::text).toList());
        assertEquals(7, model.scans().getFirst().millis());
        assertFalse(model.scans().toString().contains("9526000111788"));
        model.close();
        scan("9526000111788");
        assertEquals(1, checkout.actions().size());
    }

    @Test
    void controlCharactersOfACodeCanBeSeen() {
        scan("]C1" + (char) 29 + "10ABC" + (char) 29 + "x".repeat(4000));
        var shown = model.scans().getFirst();
        assertTrue(shown.text().startsWith("]C1␝10ABC␝xxx"));
        assertTrue(shown.text().length() < 250);
        assertEquals(4010, shown.characters());
    }

    @Test
    void whatWasChangedStaysWhenTheWindowIsClosed() {
        model.edit(field("cashier"), "Maija");
        model.close();
        model.open();
        assertEquals("Maija", model.value(field("cashier")));
        model.undo();
        assertEquals("", model.value(field("cashier")));
    }

    @Test
    void aRestartIsOfferedOnceSomethingIsSaved() {
        assertTrue(model.restart().isEmpty());
        model.edit(field("theme"), "dark");
        assertTrue(model.restart().isEmpty());
        model.save();
        model.restart().orElseThrow().run();
        assertEquals(1, desk.restarts);
    }
}
