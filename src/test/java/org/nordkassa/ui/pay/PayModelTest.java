package org.nordkassa.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.ui.demo.Canned.eur;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.PaymentState;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.demo.FakeCheckout;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.text.Texts;

class PayModelTest {
    private final Texts texts = new Texts(Locale.ENGLISH, Canned.ZONE);

    private PayModel pay(CheckoutState state, Command command, String typed) {
        var desk = new Desk(new FakeCheckout(state), Canned.empty(), () -> { });
        desk.take(state);
        desk.press(command, 0);
        typed.chars().forEach(key -> desk.type((char) key));
        return PayModel.of(desk, texts);
    }

    @Test
    void cashIsCountedBeforeItIsTaken() {
        var state = Canned.paying(PaymentState.NONE, List.of());
        assertFalse(pay(state, Command.PAY, "").ready());
        var counted = pay(state, Command.PAY, "150");
        assertTrue(counted.ready());
        assertEquals("Take €150.00", counted.action());
        assertEquals(Optional.of("€126.35"), counted.dueInCash());
    }

    @Test
    void aGiftCardProposesWhatItHoldsAndNoMoreThanIsDue() {
        assertEquals("Use €50.00", pay(Canned.paying(Canned.giftCard(), List.of()), Command.GIFT_CARD, "").action());
        assertEquals("Use €20.00", pay(Canned.paying(Canned.giftCard(), List.of()), Command.GIFT_CARD, "20").action());
    }

    @Test
    void theBalanceIsOfferedToThoseWhoHaveOne() {
        var model = pay(Canned.paying(PaymentState.NONE, List.of()), Command.BALANCE, "");
        assertTrue(model.hasBalance());
        assertEquals(new PayModel.Balance("€32.40"), model.face());
        assertEquals("Use €32.40", model.action());
    }

    @Test
    void tendersAreNamedAndTheRestIsDue() {
        var model = pay(Canned.paying(PaymentState.NONE, List.of(Canned.giftCardTender())), Command.PAY, "");
        assertEquals("Gift card •••• 8720", model.tenders().getFirst().name());
        assertEquals("€76.34", model.due());
    }

    @Test
    void aCardThatWantsItsPinAsksForIt() {
        var face = pay(Canned.paying(Canned.pinNeeded(), List.of()), Command.GIFT_CARD, "").face();
        assertEquals("•••• 8720", assertInstanceOf(PayModel.AskPin.class, face).card());
    }

    @Test
    void theTerminalsAmountIsShown() {
        var face = pay(Canned.paying(Canned.onTerminal(eur("100.00")), List.of()), Command.HELP, "").face();
        assertEquals(new PayModel.OnTerminal("€100.00"), face);
    }
}
