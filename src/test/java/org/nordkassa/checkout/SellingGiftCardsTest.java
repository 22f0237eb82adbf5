package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.Reduction;

/// Gift cards are sold and topped up: the money is put on the card when it is paid, and is no turnover.
class SellingGiftCardsTest {
    private static final String NEW = "9512345678905678";

    private final TestTill till = new TestTill();

    @AfterEach
    void close() {
        till.giftCards.uses.release();
        till.close();
    }

    private void sell(String number, String amount) {
        int before = till.state().lines().size();
        till.act(new Action.LoadGiftCard(number, eur(amount)))
                .await(state -> state.lines().size() > before || state.notice().isPresent());
    }

    private List<Stage> stages() {
        return till.journal.inFlight().values().stream().map(value -> value.stage()).toList();
    }

    @Test
    void nothingIsLoadedBeforeItIsPaid() {
        till.open();
        sell(NEW, "50.00");
        assertEquals(List.of(Stage.HELD), stages());
        till.act(new Action.PayCash(eur("50.00"))).settle();
        assertEquals(eur("50.00"), till.giftCards.left(new GiftCardNumber(NEW)));
        assertEquals(List.of(Stage.CAPTURED), stages());
        assertEquals(Optional.of(eur("50.00")), till.receipt().left().getFirst().amount());
    }

    @Test
    void itIsNeitherTurnoverNorReduced() {
        till.open().scan(Shelf.MUG).settle();
        sell(NEW, "50.00");
        till.act(new Action.GiveDiscount(Optional.empty(), new Reduction.Percent(500))).settle();
        var pricing = till.state().sale().orElseThrow().pricing();
        assertEquals(eur("50.00"), pricing.total().minus(pricing.turnover()));
        assertEquals(pricing.turnover(), pricing.vat().getFirst().gross());
        assertEquals(1, pricing.vat().size());
    }

    @Test
    void aVoidCardIsNotSold() {
        till.giftCards.issue(new org.nordkassa.loyalty.GiftCard(new GiftCardNumber(NEW), eur("0.00"), Optional.empty(),
                false, false));
        till.open();
        sell(NEW, "50.00");
        assertEquals(Optional.of(new Notice.GiftCardRefused("•••• 5678", Refusal.BLOCKED)), till.state().notice());
        assertEquals(Optional.empty(), till.state().sale());
    }

    @Test
    void eachCardHasALineOfItsOwn() {
        till.open();
        sell(NEW, "50.00");
        sell(NEW, "10.00");
        assertInstanceOf(Notice.GiftCardInBasket.class, till.state().notice().orElseThrow());
        var line = till.state().lines().getFirst().id();
        till.act(new Action.ChangeQuantity(line, 2000)).settle();
        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.OneCardPerLine())), till.state().notice());
    }

    @Test
    void aCardThatLeavesTheBasketIsLetGo() {
        till.open();
        sell(NEW, "50.00");
        till.act(new Action.RemoveLine(till.state().lines().getFirst().id())).settle();
        assertEquals(List.of(Stage.GIVEN_BACK), stages());
        assertTrue(till.giftCards.out().isEmpty());
    }
}
