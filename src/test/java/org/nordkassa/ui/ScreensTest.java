package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.desk.Panel;

class ScreensTest {
    private static OpenWindow till;

    @BeforeAll
    static void open() {
        till = new OpenWindow();
    }

    @BeforeEach
    void begin() {
        till.show(Canned.empty());
    }

    @AfterEach
    void leaveTheScreen() {
        till.press(KeyCode.ESCAPE);
    }

    @AfterAll
    static void close() {
        till.close();
    }

    private void openMessages() {
        till.press(KeyCode.CONTROL, KeyCode.O);
        assertTrue(till.isShown("messages-overlay"));
    }

    @Test
    void whatAScanDoesToTheSaleIsSaidUnderTheOpenScreen() {
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
