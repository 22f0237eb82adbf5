package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.ui.demo.Canned;
import org.testfx.api.FxRobot;

/// What a finger touches: a robot presses where a button stands on the screen, so that one that is covered, shifted or
/// too small is not pressed.
class TouchTest {
    private final FxRobot finger = new FxRobot();
    private OpenWindow till;

    @BeforeEach
    void openTheTill() {
        till = new OpenWindow();
        till.show(Canned.selling(Canned.eightLines()));
    }

    @AfterEach
    void closeTheTill() {
        till.close();
    }

    private void touch(String id) {
        finger.clickOn(till.find(Node.class, id));
    }

    @Test
    void payingInCashWithTheKeypad() {
        touch("pay");
        touch("pay-key-5");
        touch("pay-key-0");
        touch("pay-take");
        var paid = (Action.PayCash) till.checkout.lastAction();
        assertEquals("EUR 50.00", paid.tendered().toString());
    }

    @Test
    void payingByCardWithOneTouch() {
        touch("pay-card");
        assertEquals(new Action.PayByCard(Optional.empty()), till.checkout.lastAction());
    }

    @Test
    void theKeyboardLivesOnWhenTheFormThatHadTheFocusGoes() {
        till.show(Canned.finding(new CustomerSearch.NobodyFound("+358503012345", "", true)));
        finger.clickOn(till.find(Node.class, "register-email"));
        till.show(Canned.memberAnswered());
        till.press(KeyCode.F10);
        assertInstanceOf(Action.PayCash.class, till.checkout.lastAction());
    }
}
