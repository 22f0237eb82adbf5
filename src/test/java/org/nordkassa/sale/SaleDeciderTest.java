package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.NOON;
import static org.nordkassa.sale.Samples.amountOff;
import static org.nordkassa.sale.Samples.basket;
import static org.nordkassa.sale.Samples.eur;
import static org.nordkassa.sale.Samples.item;
import static org.nordkassa.sale.Samples.onLine;
import static org.nordkassa.sale.Samples.onProducts;
import static org.nordkassa.sale.Samples.percentOff;
import static org.nordkassa.sale.Samples.wholeSale;
import static org.nordkassa.sale.Samples.with;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SaleDeciderTest {
    private static final ReceiptNumber NUMBER = new ReceiptNumber("T1", 42);

    static SaleCommand add(int id, String price) {
        return new SaleCommand.AddLine(new LineId(id), item("P" + id, eur(price)), Quantity.pieces(1), NOON);
    }

    static SaleCommand pay(Tender tender) {
        return new SaleCommand.TakeTender(tender, NOON);
    }

    static Tender cash(int id, String amount) {
        return new Tender.Cash(new TenderId(id), eur(amount));
    }

    static Tender card(int id, String amount) {
        return new Tender.Card(new TenderId(id), eur(amount), "");
    }

    static Tender balance(int id, String amount) {
        return new Tender.CustomerBalance(new TenderId(id), eur(amount), "key-" + id);
    }

    static Discount offer(Sale.Open sale, DiscountOrigin.OfferKind kind, String offerId) {
        return new Discount(sale.nextDiscountId(), "Offer", wholeSale(), new Reduction.Percent(100),
                new DiscountOrigin.MemberOffer(kind, offerId, "key"));
    }

    static SaleCommand complete() {
        return new SaleCommand.CompleteSale(NUMBER, NOON);
    }

    @Nested
    class ANewSale {
        @Test
        void beginsEmpty() {
            var start = Samples.start(Country.SE);
            var sale = assertInstanceOf(Sale.Open.class, Given.nothing().when(new SaleCommand.StartSale(start))
                    .then(new SaleEvent.SaleStarted(start)).state());
            assertTrue(sale.lines().isEmpty() && sale.customer().isEmpty() && sale.settlement().isPaid());
        }
    }

    @Nested
    class TheBasket {
        @Test
        void keepsItsLinesInTheOrderInWhichTheyCame() {
            var sale = Given.that(add(1, "1.00"), add(2, "2.00"), add(3, "3.00"),
                    new SaleCommand.RemoveLine(new LineId(2), NOON)).basket();
            assertEquals(List.of(1, 3), sale.lines().stream().map(line -> line.id().number()).toList());
        }

        @Test
        void neverGivesANumberAgain() {
            var given = Given.that(add(1, "1.00"), new SaleCommand.RemoveLine(new LineId(1), NOON));
            given.when(add(1, "1.00")).thenRefused(new Rejection.IdTaken(1));
            assertEquals(2, given.basket().nextLineId().number());
        }

        @Test
        void changesAQuantityInItsPlace() {
            var sale = Given.that(add(1, "1.00"), add(2, "2.00"),
                    new SaleCommand.ChangeQuantity(new LineId(1), Quantity.pieces(5), NOON)).basket();
            assertEquals(eur("5.00"), sale.lines().getFirst().gross());
        }

        @Test
        void losesTheDiscountOfALineTogetherWithTheLine() {
            var sale = basket("10.00", "10.00");
            var discounted = with(sale, amountOff(sale, "5.00", onLine(2)));
            Given.a(discounted).when(new SaleCommand.RemoveLine(new LineId(2), NOON)).then(
                    new SaleEvent.DiscountRemoved(new DiscountId(3), NOON),
                            new SaleEvent.LineRemoved(new LineId(2), NOON));
        }

        @Test
        void keepsADiscountOnProductsWhenItsLineGoes() {
            var sale = basket("10.00", "10.00");
            var discounted = with(sale, amountOff(sale, "5.00", onProducts("B")));
            var after = (Sale.Open) Given.a(discounted).when(new SaleCommand.RemoveLine(new LineId(2), NOON)).state();
            assertEquals(1, after.discounts().size());
            assertEquals(eur("10.00"), after.pricing().total());
        }
    }

    @Nested
    class TheCustomer {
        @Test
        void staysWhenAttachedAgain() {
            var ref = new CustomerRef("c-1");
            Given.a(basket("10.00")).when(new SaleCommand.AttachCustomer(ref, NOON)).then();
        }

        @Test
        void takesTheOffersAlongButNotTheCashiersDiscounts() {
            var sale = basket("10.00");
            var cashier = with(sale, percentOff(sale, 100, wholeSale()));
            var member = with(cashier, offer(cashier, DiscountOrigin.OfferKind.BENEFIT, "B-1"));
            var after = (Sale.Open) Given.a(member).when(new SaleCommand.DetachCustomer(NOON)).then(
                    new SaleEvent.DiscountRemoved(new DiscountId(3), NOON),
                            new SaleEvent.CustomerDetached(NOON)).state();
            assertEquals(cashier.discounts(), after.discounts());
            assertEquals(Optional.empty(), after.customer());
        }

        @Test
        void whoReplacesAnotherDoesNotGetTheirOffers() {
            var sale = basket("10.00");
            var member = with(sale, offer(sale, DiscountOrigin.OfferKind.BONUS_CHECK, "BC-1"));
            var after = (Sale.Open) Given.a(member)
                    .when(new SaleCommand.AttachCustomer(new CustomerRef("c-2"), NOON)).state();
            assertEquals(List.of(), after.discounts());
            assertEquals(Optional.of(new CustomerRef("c-2")), after.customer());
        }
    }

    @Nested
    class Paying {
        @Test
        void byCardMayCoverPartsUntilNothingIsDue() {
            var sale = Given.that(add(1, "10.02"), pay(card(2, "4.00")), pay(card(3, "6.02"))).basket();
            assertTrue(sale.settlement().isPaid());
        }

        @Test
        void inCashMayBeMoreThanIsDue() {
            assertEquals(eur("10.00"), Given.that(add(1, "10.02"), pay(cash(2, "20.00"))).basket().settlement()
                    .change());
        }

        @Test
        void withNoCashAtAllClosesARestThatRoundsAway() {
            var given = Given.that(add(1, "10.02"), pay(card(2, "10.00")));
            given.when(pay(cash(3, "0.00"))).then(new SaleEvent.TenderTaken(cash(3, "0.00"), NOON));
        }

        @Test
        void goesOnWhenTheBasketGrowsAfterwards() {
            var sale = Given.that(add(1, "10.00"), pay(card(2, "10.00")), add(3, "5.00")).basket();
            assertEquals(eur("5.00"), sale.settlement().due());
        }

        @Test
        void isUndoneByTakingTheTenderBack() {
            var sale = Given.that(add(1, "10.00"), pay(card(2, "10.00")),
                    new SaleCommand.RemoveTender(new TenderId(2), NOON)).basket();
            assertEquals(eur("10.00"), sale.settlement().due());
        }

        @Test
        void inCashLeavesRoomForALaterDiscountWhichBecomesChange() {
            var given = Given.that(add(1, "10.00"), pay(cash(2, "10.00")));
            var cheaper = given.and(new SaleCommand.GiveDiscount(amountOff(given.basket(), "2.00", wholeSale()), NOON));
            assertEquals(eur("2.00"), cheaper.basket().settlement().change());
        }
    }

    @Nested
    class AFinishedSale {
        @Test
        void balances() {
            var sale = assertInstanceOf(Sale.Completed.class, Given.that(add(1, "10.02"), pay(cash(2, "20.00")))
                    .when(complete()).then(new SaleEvent.SaleCompleted(NUMBER, NOON)).state());
            assertEquals(eur("-0.02"), sale.rounding());
            assertEquals(eur("10.00"), sale.change());
        }

        @Test
        void thatDoesNotBalanceCannotExist() {
            var pricing = basket("10.00").pricing();
            assertThrows(IllegalArgumentException.class, () -> new Sale.Completed(Samples.start(Country.FI), pricing,
                    Optional.empty(), List.of(cash(2, "10.00")), eur("0.00"), eur("0.01"), NUMBER, NOON));
        }

        @Test
        void ofWhichEverythingWasGivenAwayNeedsNoTender() {
            var sale = basket("10.00");
            var gift = with(sale, percentOff(sale, 1000, wholeSale()));
            assertInstanceOf(Sale.Completed.class, Given.a(gift).when(complete()).state());
        }
    }

    @Test
    void anEmptyBasketCanBeVoided() {
        assertInstanceOf(Sale.Voided.class, Given.that().when(new SaleCommand.VoidSale("left", NOON))
                .then(new SaleEvent.SaleVoided("left", NOON)).state());
    }

    @Test
    void anEventThatCannotFollowIsADamagedJournal() {
        var decider = new SaleDecider();
        var started = new SaleEvent.SaleStarted(Samples.start(Country.FI));
        assertThrows(IllegalStateException.class, () -> decider.evolve(basket("1.00"), started));
        assertThrows(IllegalStateException.class, () ->
                decider.evolve(new Sale.NotStarted(), new SaleEvent.SaleVoided("", NOON)));
        assertThrows(IllegalStateException.class, () ->
                decider.evolve(new Sale.Voided(Samples.start(Country.FI), "", NOON), started));
    }

    @Test
    void receiptNumbersReadAsOnTheReceipt() {
        assertEquals("NKR-T1-000042", NUMBER.barcode());
        assertThrows(IllegalArgumentException.class, () -> new ReceiptNumber("t1", 1));
        assertThrows(IllegalArgumentException.class, () -> new ReceiptNumber("T1", 0));
    }
}
