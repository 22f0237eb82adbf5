package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// Money back for empties, in the middle of a sale.
class DepositSlipTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SaleDecider decider = new SaleDecider();
    private final List<Rejection> rejections = new ArrayList<>();
    private Sale sale = decider.evolve(new Sale.NotStarted(), new SaleEvent.SaleStarted(new SaleStart(
            new SaleId(new UUID(1, 2)), "T1", Country.FI.currency(), Country.FI.cashRounding(), NOON)));

    private void tell(SaleCommand command) {
        switch (decider.decide(sale, command)) {
            case Decision.Accepted(var events) -> events.forEach(event -> sale = decider.evolve(sale, event));
            case Decision.Rejected(var reason) -> rejections.add(reason);
        }
    }

    private Sale.Open open() {
        return (Sale.Open) sale;
    }

    private void add(Item item) {
        tell(new SaleCommand.AddLine(open().nextLineId(), item, Quantity.pieces(1), NOON));
    }

    private static Item slip(String code, String worth) {
        return new Item("DEPOSIT", "Deposit", eur(worth).negated(), new VatRate(0), Unit.PIECE, code,
                new ItemKind.DepositSlip(code));
    }

    private void cash(Money amount) {
        tell(new SaleCommand.TakeTender(new Tender.Cash(open().nextTenderId(), amount), NOON));
    }

    @Test
    void aSlipTakesItsSumOffTheTotal() {
        add(Samples.item("A", eur("10.00")));
        add(slip("S-1", "2.50"));

        assertEquals(eur("7.50"), open().pricing().total());
        assertEquals(eur("10.00"), open().pricing().purchase());
    }

    @Test
    void noDiscountTouchesASlip() {
        add(Samples.item("A", eur("10.00")));
        add(slip("S-1", "2.50"));
        tell(new SaleCommand.GiveDiscount(new Discount(open().nextDiscountId(), "", new DiscountScope.WholeSale(),
                new Reduction.Percent(1000), new DiscountOrigin.Cashier("")), NOON));

        assertEquals(eur("-2.50"), open().pricing().total());
        assertEquals(eur("10.00"), open().pricing().saved());
        tell(new SaleCommand.GiveDiscount(new Discount(open().nextDiscountId(), "",
                new DiscountScope.OneLine(new LineId(2)), new Reduction.Percent(100), new DiscountOrigin.Cashier("")),
                NOON));
        assertEquals(List.of(new Rejection.NothingToReduce()), rejections);
    }

    @Test
    void theSameSlipIsRefusedAndCountsOnce() {
        add(slip("S-1", "2.50"));
        add(slip("S-1", "2.50"));
        tell(new SaleCommand.ChangeQuantity(new LineId(1), Quantity.pieces(2), NOON));

        assertEquals(List.of(new Rejection.SlipCountsOnce(), new Rejection.SlipCountsOnce()), rejections);
        assertEquals(eur("-2.50"), open().pricing().total());
    }

    @Test
    void aSlipAloneIsPaidOutInCashAndRounded() {
        add(slip("S-1", "2.53"));
        assertFalse(open().settlement().isPaid());
        assertEquals(eur("-2.55"), open().settlement().dueInCash());

        tell(new SaleCommand.TakeTender(new Tender.Card(open().nextTenderId(), eur("2.53"), ""), NOON));
        assertEquals(List.of(new Rejection.OwedToCustomer(eur("2.53"))), rejections);

        cash(eur("0.00"));
        assertTrue(open().settlement().isPaid());
        tell(new SaleCommand.CompleteSale(new ReceiptNumber("T1", 1), NOON));
        var completed = (Sale.Completed) sale;
        assertEquals(eur("2.55"), completed.change());
        assertEquals(eur("-0.02"), completed.rounding());
    }

    @Test
    void aSlipThatWouldLeaveLessThanWasPaidByCardIsRefused() {
        add(Samples.item("A", eur("3.00")));
        tell(new SaleCommand.TakeTender(new Tender.Card(open().nextTenderId(), eur("2.00"), ""), NOON));
        add(slip("S-1", "2.50"));

        assertEquals(List.of(new Rejection.PaidMoreThanTotal(eur("2.00"))), rejections);
    }

    @Test
    void goodsCostNothingBelowZeroAndASlipIsNoGoods() {
        assertThrows(IllegalArgumentException.class, () -> Samples.item("A", eur("-1.00")));
        assertThrows(IllegalArgumentException.class, () -> slip("S-1", "-1.00"));
        assertThrows(IllegalArgumentException.class, () -> slip("S-1", "0.00"));
    }
}
