package org.nordkassa.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.ui.demo.Canned.eur;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.PaymentState;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Reduction;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.demo.FakeCheckout;

class DeskTest {
    private final FakeCheckout checkout = new FakeCheckout(Canned.empty());
    private final Desk desk = new Desk(checkout, Canned.empty(), () -> { });

    private void type(String keys) {
        keys.chars().forEach(key -> desk.type((char) key));
    }

    private static CheckoutState noted(CheckoutState state, Notice notice) {
        return new CheckoutState(state.currency(), state.sale(), state.currentLine(), state.nextQuantity(),
                state.member(), state.finding(), state.payment(), state.uses(), state.finished(), state.systems(),
                state.doubts(), Optional.of(notice));
    }

    @Test
    void theMarkFollowsTheLineLastTouched() {
        desk.take(Canned.selling(Canned.eightLines().subList(0, 2)));
        assertEquals(Optional.of(new LineId(2)), desk.selected());
        desk.take(Canned.selling(Canned.eightLines().subList(0, 3)));
        assertEquals(Optional.of(new LineId(3)), desk.selected());
    }

    @Test
    void theMarkStaysWhereTheCashierPutIt() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.press(Command.LINE_UP, 0);
        desk.press(Command.LINE_UP, 0);
        desk.take(noted(Canned.selling(Canned.eightLines()), new Notice.NothingToSave()));
        assertEquals(Optional.of(new LineId(6)), desk.selected());
    }

    @Test
    void theMarkGoesToTheNextLineWhenItsOwnIsRemoved() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.select(new LineId(3));
        var left = Canned.eightLines().stream().filter(line -> line.id().number() != 3).toList();
        desk.take(Canned.selling(left));
        assertEquals(Optional.of(new LineId(4)), desk.selected());
    }

    @Test
    void plusAndMinusChangeTheMarkedLineAndStopAtOne() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.press(Command.MORE, 0);
        assertEquals(new Action.ChangeQuantity(new LineId(8), 2000), checkout.lastAction());
        desk.press(Command.LESS, 0);
        assertEquals(1, checkout.actions().size());
    }

    @Test
    void whatIsWeighedAsksForItsWeight() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.select(new LineId(3));
        desk.press(Command.MORE, 0);
        assertEquals(Panel.QUANTITY, desk.panel());
        type("0,750");
        desk.enter();
        assertEquals(new Action.ChangeQuantity(new LineId(3), 750), checkout.lastAction());
        assertEquals(Panel.CUSTOMER, desk.panel());
    }

    @Test
    void digitsBelongToTheOpenPanelOnly() {
        desk.take(Canned.selling(Canned.eightLines()));
        assertFalse(desk.type('5'));
        desk.press(Command.PAY, 0);
        assertTrue(desk.type('5'));
        assertFalse(desk.type('a'));
    }

    @Test
    void typedCashIsTakenOnEnterAndNothingWithoutIt() {
        desk.take(Canned.paying(PaymentState.NONE, List.of()));
        desk.press(Command.PAY, 0);
        assertFalse(desk.enter());
        type("150");
        assertTrue(desk.enter());
        assertEquals(new Action.PayCash(eur("150.00")), checkout.lastAction());
    }

    @Test
    void exactCashIsRoundedToCoins() {
        desk.take(Canned.paying(PaymentState.NONE, List.of()));
        desk.press(Command.CASH_EXACT, 0);
        assertEquals(new Action.PayCash(eur("126.35")), checkout.lastAction());
    }

    @Test
    void nothingIsPaidForAnEmptyBasket() {
        List.of(Command.CASH_EXACT, Command.CARD, Command.GIFT_CARD, Command.PAY, Command.DISCOUNT)
                .forEach(command -> desk.press(command, 0));
        assertEquals(List.of(), checkout.actions());
        assertEquals(Panel.CUSTOMER, desk.panel());
    }

    @Test
    void theCardTakesAllThatIsDueOrWhatWasTyped() {
        desk.take(Canned.paying(PaymentState.NONE, List.of()));
        desk.press(Command.CARD, 0);
        assertEquals(new Action.PayByCard(Optional.empty()), checkout.lastAction());
        type("100");
        desk.press(Command.CARD, 0);
        assertEquals(new Action.PayByCard(Optional.of(eur("100.00"))), checkout.lastAction());
    }

    @Test
    void theCardKeySaysApprovedAndEscapeDeclinedWhileTheAmountStandsOnTheTerminal() {
        desk.take(Canned.paying(Canned.onTerminal(eur("126.34")), List.of()));
        assertEquals(PayMethod.CARD, desk.method());
        desk.press(Command.CARD, 0);
        assertEquals(new Action.CardApproved(), checkout.lastAction());
        desk.press(Command.BACK, 0);
        assertEquals(new Action.CardDeclined(), checkout.lastAction());
    }

    @Test
    void aScannedGiftCardOpensItsPage() {
        desk.take(Canned.paying(PaymentState.NONE, List.of()));
        desk.take(Canned.paying(Canned.giftCard(), List.of()));
        assertEquals(Panel.PAY, desk.panel());
        assertEquals(PayMethod.GIFT_CARD, desk.method());
        desk.enter();
        assertEquals(new Action.PayByGiftCard(Optional.empty()), checkout.lastAction());
        desk.press(Command.BACK, 0);
        assertEquals(new Action.LeaveGiftCard(), checkout.lastAction());
    }

    @Test
    void anOfferIsUsedByItsNumberAndWithdrawnByTheSame() {
        desk.take(Canned.memberUsing());
        desk.press(Command.USE_OFFER, 2);
        assertEquals(new Action.UseOffer("BC-1001"), checkout.lastAction());
        desk.press(Command.USE_OFFER, 1);
        assertEquals(new Action.RemoveDiscount(new DiscountId(21)), checkout.lastAction());
        desk.press(Command.USE_OFFER, 0);
        assertEquals(new Action.UseOffer("BC-1001"), checkout.lastAction());
    }

    @Test
    void aSaleIsVoidedOnlyAfterAsking() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.press(Command.VOID_SALE, 0);
        assertTrue(desk.voidAsked());
        assertEquals(List.of(), checkout.actions());
        desk.press(Command.BACK, 0);
        assertFalse(desk.voidAsked());
        desk.press(Command.VOID_SALE, 0);
        desk.press(Command.VOID_SALE, 0);
        assertEquals(new Action.VoidSale(), checkout.lastAction());
    }

    @Test
    void discountsAreInPercentOrMoneyOnTheSaleOrTheLine() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.press(Command.DISCOUNT, 0);
        type("12.5");
        desk.enter();
        assertEquals(new Action.GiveDiscount(Optional.empty(), new Reduction.Percent(125)), checkout.lastAction());
        desk.press(Command.DISCOUNT, 0);
        desk.aimDiscount(true, false);
        type("3");
        desk.enter();
        assertEquals(new Action.GiveDiscount(Optional.of(new LineId(8)), new Reduction.Amount(eur("3.00"))),
                checkout.lastAction());
    }

    @Test
    void noDiscountIsMoreThanEverything() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.press(Command.DISCOUNT, 0);
        type("101");
        desk.enter();
        assertEquals(List.of(), checkout.actions());
    }

    @Test
    void escapeClosesTheNearestThingFirst() {
        desk.take(noted(Canned.selling(Canned.eightLines()), new Notice.NothingToSave()));
        desk.press(Command.PAY, 0);
        type("5");
        desk.press(Command.BACK, 0);
        assertEquals(new Action.DismissNotice(), checkout.lastAction());
        desk.take(Canned.selling(Canned.eightLines()));
        desk.press(Command.BACK, 0);
        assertTrue(desk.entry().isEmpty());
        assertEquals(Panel.PAY, desk.panel());
        desk.press(Command.BACK, 0);
        assertEquals(Panel.CUSTOMER, desk.panel());
    }

    @Test
    void whatASearchFindsIsShownAtOnce() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.press(Command.FIND_CUSTOMER, 0);
        desk.take(Canned.finding(new CustomerSearch.Searching("040")));
        assertEquals(Panel.CUSTOMER, desk.panel());
        desk.press(Command.BACK, 0);
        assertEquals(new Action.LeaveSearch(), checkout.lastAction());
    }

    @Test
    void lookingForACustomerTwiceStaysThere() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.press(Command.FIND_CUSTOMER, 0);
        desk.press(Command.FIND_CUSTOMER, 0);
        assertEquals(Panel.FIND, desk.panel());
    }

    @Test
    void panelsCloseWhenTheSaleIsOver() {
        desk.take(Canned.selling(Canned.eightLines()));
        desk.press(Command.PAY, 0);
        desk.take(Canned.finished(Optional.empty()));
        assertEquals(Panel.CUSTOMER, desk.panel());
        desk.press(Command.NEXT_CUSTOMER, 0);
        assertEquals(new Action.NextCustomer(), checkout.lastAction());
    }
}
