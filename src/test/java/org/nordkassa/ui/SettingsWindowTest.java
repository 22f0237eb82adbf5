package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.PaymentState;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.demo.FakeSettingsDesk;
import org.nordkassa.ui.settings.Slot;

class SettingsWindowTest {
    private final OpenWindow till = new OpenWindow();
    private final FakeSettingsDesk desk = new FakeSettingsDesk();
    private final AtomicBoolean slotMade = new AtomicBoolean();

    @BeforeEach
    void open() {
        till.join(desk, new Slot(Slot.CAMERA, () -> {
            slotMade.set(true);
            var picture = new VBox();
            picture.setId("camera-picture");
            return picture;
        }));
        till.show(Canned.paying(PaymentState.NONE, List.of()));
        till.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertTrue(till.isShown("settings-window"));
        layOut();
    }

    @AfterEach
    void close() {
        till.close();
    }

    private void click(String id) {
        Fx.run(till.find(Button.class, id)::fire);
        layOut();
    }

    /// What is on a page that was just opened is found once it has been laid out.
    private void layOut() {
        Fx.run(() -> {
            till.window.scene().getRoot().applyCss();
            till.window.scene().getRoot().layout();
        });
    }

    private String allTexts() {
        return Fx.call(() -> till.window.scene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance).filter(OpenWindow::isShown).map(label -> ((Label) label).getText())
                .toList().toString());
    }

    @Test
    void theTillIsOutOfReachUntilEscape() {
        till.press(KeyCode.F12);
        till.press(KeyCode.F10);
        till.press(KeyCode.DELETE);
        assertFalse(till.isShown("basket"));
        assertEquals(List.of(), till.checkout.actions());
        till.press(KeyCode.ESCAPE);
        assertTrue(till.isShown("basket"));
        assertFalse(till.isShown("settings-window"));
        assertEquals("basket", till.focused().getId());
    }

    @Test
    void aSettingIsChangedAndSavedByKeyboardAlone() throws InterruptedException {
        assertEquals("settings-page-shop", till.focused().getId());
        Fx.run(till.find(TextField.class, "setting-cashier")::requestFocus);
        till.type("Maija 2");
        Fx.until("it is typed", () -> till.window.find("setting-cashier")
                .filter(field -> ((TextField) field).getText().equals("Maija 2")).isPresent());
        Fx.run(till.find(Button.class, "settings-save")::requestFocus);
        till.press(KeyCode.ENTER);
        assertEquals(Map.of("cashier", "Maija 2"), desk.saved.getFirst().values());
        assertTrue(till.text("settings-message").contains("next start"));
        assertTrue(till.isShown("settings-restart"));
        assertEquals("settings-page-shop", till.focused().getId(), "the focus is not left to chance");
        click("settings-restart");
        assertEquals(1, desk.restarts);
    }

    @Test
    void tabLeavesAFieldOfSeveralLines() {
        Fx.run(till.find(TextArea.class, "setting-shop-address")::requestFocus);
        till.press(KeyCode.TAB);
        assertEquals("setting-shop-phone", till.focused().getId());
        till.press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("setting-shop-address", till.focused().getId());
    }

    @Test
    void whatIsWrongIsSaidBesideIt() {
        click("settings-page-printer");
        Fx.run(() -> till.window.find("setting-printer-port").map(TextField.class::cast).orElseThrow().setText("abc"));
        assertTrue(till.isShown("setting-printer-port-fault"));
        assertEquals("A whole number from 1 to 65535.", till.text("setting-printer-port-fault"));
        click("settings-page-look");
        click("settings-save");
        assertTrue(till.isShown("setting-printer-port-fault"));
        assertEquals(List.of(), desk.saved);
    }

    @Test
    void aSecretIsNeverShownAgain() {
        click("settings-page-rule");
        assertFalse(till.isShown("setting-rule-key"));
        assertTrue(till.isShown("setting-rule-key-state"));
        click("setting-rule-key-replace");
        Fx.run(till.find(PasswordField.class, "setting-rule-key")::requestFocus);
        Fx.run(() -> till.window.find("setting-rule-key").map(PasswordField.class::cast).orElseThrow().setText("s3cret"));
        click("settings-save");
        assertEquals(Optional.of("s3cret"), desk.saved.getFirst().secrets().get("rule.key"));
        assertFalse(allTexts().contains("s3cret"));
        assertEquals("", Fx.call(() -> till.window.find("setting-rule-key").map(TextField.class::cast).orElseThrow().getText()));
    }

    @Test
    void aTestSaysWhatWasAskedWhatAnsweredAndHowLongItTook() {
        click("settings-page-rule");
        click("settings-test-rule");
        var texts = allTexts();
        assertTrue(texts.contains("GET /api/v2/subscribers/nobody"));
        assertTrue(texts.contains("The key or password is wrong or has expired (401)"));
        assertTrue(texts.contains("87 ms"));
    }

    @Test
    void aScanIsShownInTheTestAreaAndNotSold() throws InterruptedException {
        click("settings-page-scanners");
        till.burst("9526000111788");
        Fx.until("the scan is shown", () -> allTextsNow().contains("9526000111788"));
        till.burst("4111111111111111");
        Fx.until("the card is told of", () -> allTextsNow().contains("A payment card, not shown (16 characters)"));
        assertFalse(allTexts().contains("4111"));
        assertTrue(allTexts().contains("Zebra DS2208"));
        assertEquals(List.of(), till.checkout.actions());
        till.press(KeyCode.ESCAPE);
        till.burst("9526000111788");
        Fx.until("the scan is in", () -> !till.checkout.actions().isEmpty());
        assertTrue(till.checkout.lastAction() instanceof Action.CodeScanned);
    }

    private String allTextsNow() {
        return till.window.scene().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText()).toList().toString();
    }

    @Test
    void otherScreensHaveTheirPlaceOnThePageOfScanners() {
        assertFalse(slotMade.get(), "only made when it is looked at");
        click("settings-page-scanners");
        assertTrue(till.isShown("camera-picture"));
    }

    @Test
    void darkIsThereToo() {
        till.press(KeyCode.CONTROL, KeyCode.T);
        assertTrue(till.window.isDark());
        assertTrue(till.isShown("settings-window"));
    }
}
