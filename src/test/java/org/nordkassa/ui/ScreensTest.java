package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.desk.Panel;

class ScreensTest {
    private final OpenWindow till = new OpenWindow();

    @AfterEach
    void close() {
        till.close();
    }

    private void openMessages() {
        till.press(KeyCode.CONTROL, KeyCode.O);
        assertTrue(till.isShown("messages-overlay"));
    }

    @Test
    void whatAScanDoesToTheSaleIsSaidUnderTheOpenScreen() {
        till.show(Canned.empty());
        openMessages();
        assertFalse(till.isShown("beneath"));
        till.show(Canned.selling(Canned.eightLines()));
        assertTrue(till.isShown("messages-overlay"));
        assertTrue(till.text("beneath").startsWith("In the basket: "), till.text("beneath"));
        Fx.run(till.find(Button.class, "to-the-till")::fire);
        assertFalse(till.isShown("messages-overlay"));
        assertFalse(till.isShown("beneath"));
    }

    @Test
    void aCustomerWhoseCardIsScannedIsSaidUnderTheOpenScreen() {
        till.show(Canned.empty());
        openMessages();
        till.show(Canned.memberAsking());
        assertTrue(till.isShown("beneath"));
    }

    @Test
    void whatWasSaidBeforeAScreenOpenedIsNotSaidUnderIt() {
        till.show(Canned.memberUsing());
        openMessages();
        assertFalse(till.isShown("beneath"));
    }

    @Test
    void aNoticeThatGoesByItselfTakesNothingElseAlong() {
        till.show(Canned.memberUsing());
        openMessages();
        Fx.run(till.find(Button.class, "notice-close")::fire);
        assertTrue(till.isShown("messages-overlay"));
        assertEquals(new Action.DismissNotice(), till.checkout.lastAction());
    }

    @Test
    void aKeyFromTheListOfKeysDoesItsWorkAtOnce() {
        till.show(Canned.selling(Canned.eightLines()));
        till.press(KeyCode.F1);
        till.press(KeyCode.F12);
        assertFalse(till.isShown("help-overlay"));
        assertEquals(Panel.PAY, till.window.desk().panel());
    }

    @Test
    void nothingBeneathIsReachedWhileAScannerIsSetUp() {
        till.show(Canned.selling(Canned.eightLines()));
        till.press(KeyCode.CONTROL, KeyCode.K);
        till.press(KeyCode.F12);
        assertEquals(Panel.CUSTOMER, till.window.desk().panel());
        till.press(KeyCode.ESCAPE);
        assertFalse(till.isShown("calibration-overlay"));
        assertEquals("basket", till.focused().getId());
    }

    @Test
    void aScreenWithNothingOnItCanStillBeLeftByKeyboard() {
        openMessages();
        assertEquals("messages-close", till.focused().getId());
        till.press(KeyCode.ESCAPE);
        assertFalse(till.isShown("messages-overlay"));
    }

    @Test
    void theSearchGivesTheFocusBackWhenALineHasCome() {
        till.show(Canned.selling(List.of(Canned.eightLines().getFirst())));
        Fx.run(till.find(Node.class, "search")::requestFocus);
        till.show(Canned.selling(Canned.eightLines()));
        assertEquals("basket", till.focused().getId());
    }
}
