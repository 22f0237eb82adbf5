package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nordkassa.sale.Samples.amountOff;
import static org.nordkassa.sale.Samples.basket;
import static org.nordkassa.sale.Samples.eur;
import static org.nordkassa.sale.Samples.line;
import static org.nordkassa.sale.Samples.onLine;
import static org.nordkassa.sale.Samples.onProducts;
import static org.nordkassa.sale.Samples.percentOff;
import static org.nordkassa.sale.Samples.taxed;
import static org.nordkassa.sale.Samples.wholeSale;
import static org.nordkassa.sale.Samples.with;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {
    private static List<Money> nets(Sale.Open sale) {
        return sale.pricing().lines().stream().map(Pricing.PricedLine::net).toList();
    }

    private static List<Money> taken(Sale.Open sale) {
        return sale.pricing().discounts().stream().map(Pricing.AppliedDiscount::amount).toList();
    }

    private static Sale.Open discounted(Sale.Open sale, String amount, DiscountScope scope) {
        return with(sale, amountOff(sale, amount, scope));
    }

    private static Sale.Open discounted(Sale.Open sale, int permille, DiscountScope scope) {
        return with(sale, percentOff(sale, permille, scope));
    }

    @Nested
    class ALine {
        @ParameterizedTest
        @CsvSource({"10.99, 455, 5.00", "1.99, 500, 1.00", "0.01, 499, 0.00", "0.01, 500, 0.01", "2.50, 1000, 2.50"})
        void costsItsWeightTimesThePriceRoundedHalfUp(String price, long grams, String gross) {
            var item = new Item("A", "Apples", eur(price), Samples.STANDARD, Unit.KILOGRAM, "");
            assertEquals(eur(gross), new Line(new LineId(1), item, Quantity.grams(grams)).gross());
        }

        @Test
        void costsItsPiecesTimesThePrice() {
            assertEquals(eur("29.97"), new Line(new LineId(1), Samples.item("A", eur("9.99")), Quantity.pieces(3))
                    .gross());
        }
    }

    @Nested
    class APercentage {
        @Test
        void onALineLeavesTheOtherLinesAlone() {
            assertEquals(List.of(eur("9.00"), eur("10.00")),
                    nets(discounted(basket("10.00", "10.00"), 100, onLine(1))));
        }

        @Test
        void onProductsReducesEveryLineOfThem() {
            var sale = basket(List.of(line(1, "A", eur("10.00")), line(2, "B", eur("10.00")),
                    line(3, "A", eur("5.00"))));
            assertEquals(List.of(eur("7.50"), eur("10.00"), eur("3.75")),
                    nets(discounted(sale, 250, onProducts("A", "Z"))));
        }

        @Test
        void isRoundedOnceForAllItsLines() {
            var sale = discounted(basket("0.03", "0.03", "0.03"), 500, wholeSale());
            assertEquals(List.of(eur("0.05")), taken(sale));
            assertEquals(List.of(eur("0.01"), eur("0.01"), eur("0.02")), nets(sale));
        }

        @Test
        void ofTenthsIsPossible() {
            assertEquals(eur("87.50"), discounted(basket("100.00"), 125, wholeSale()).pricing().total());
        }

        @Test
        void ofAHundredLeavesNothing() {
            assertEquals(eur("0.00"), discounted(basket("19.99", "5.00"), 1000, wholeSale()).pricing().total());
        }

        @Test
        void afterAnotherTakesFromWhatThatOneLeft() {
            var sale = discounted(discounted(basket("100.00"), 100, wholeSale()), 200, wholeSale());
            assertEquals(eur("72.00"), sale.pricing().total());
        }
    }

    @Nested
    class ASum {
        @Test
        void isApportionedByWhatTheLinesCost() {
            assertEquals(List.of(eur("9.00"), eur("18.00")),
                    nets(discounted(basket("10.00", "20.00"), "3.00", wholeSale())));
        }

        @Test
        void leavesItsOddCentsToTheLinesThatLostMostByRounding() {
            assertEquals(List.of(eur("6.66"), eur("6.67"), eur("6.67")),
                    nets(discounted(basket("10.00", "10.00", "10.00"), "10.00", wholeSale())));
        }

        @Test
        void takesNeverMoreThanThereIs() {
            var sale = discounted(basket("4.00", "6.00"), "25.00", wholeSale());
            assertEquals(eur("0.00"), sale.pricing().total());
            assertEquals(List.of(eur("10.00")), taken(sale));
        }

        @Test
        void comesAfterPercentagesWhicheverWasGivenFirst() {
            var sumFirst = discounted(discounted(basket("100.00"), "10.00", wholeSale()), 100, wholeSale());
            var percentFirst = discounted(discounted(basket("100.00"), 100, wholeSale()), "10.00", wholeSale());
            assertEquals(eur("80.00"), sumFirst.pricing().total());
            assertEquals(eur("80.00"), percentFirst.pricing().total());
        }

        @Test
        void onTheSaleComesAfterDiscountsOnLines() {
            var sale = discounted(discounted(basket("10.00", "10.00"), "15.00", wholeSale()), 500, onLine(1));
            assertEquals(eur("0.00"), sale.pricing().total());
            assertEquals(List.of(eur("5.00"), eur("15.00")), taken(sale));
        }

        @Test
        void onFewProductsComesBeforeOneOnManyWhicheverWasGivenFirst() {
            var narrowFirst = discounted(discounted(basket("10.00", "10.00"), "10.00", onProducts("A")), "10.00",
                    onProducts("A", "B"));
            var wideFirst = discounted(discounted(basket("10.00", "10.00"), "10.00", onProducts("A", "B")), "10.00",
                    onProducts("A"));
            assertEquals(eur("0.00"), narrowFirst.pricing().total());
            assertEquals(eur("0.00"), wideFirst.pricing().total());
        }
    }

    @Nested
    class Vat {
        @Test
        void followsTheDiscountedPriceAndIsShownPerRateTheHighestFirst() {
            var sale = basket(List.of(taxedLine(1, "12.55", 255), taxedLine(2, "11.35", 135),
                    taxedLine(3, "12.55", 255)));
            assertEquals(List.of(share(255, "25.10", "5.10"), share(135, "11.35", "1.35")), sale.pricing().vat());
            assertEquals(List.of(share(255, "12.55", "2.55"), share(135, "11.35", "1.35")),
                    discounted(sale, 1000, onLine(1)).pricing().vat());
        }

        @Test
        void ofADiscountOnTheSaleFallsInEveryRateByItsWeight() {
            var sale = discounted(basket(List.of(taxedLine(1, "20.00", 255), taxedLine(2, "10.00", 135))), "3.00",
                    wholeSale());
            assertEquals(List.of(share(255, "18.00", "3.66"), share(135, "9.00", "1.07")), sale.pricing().vat());
            assertEquals(eur("14.34"), sale.pricing().vat().getFirst().net());
        }

        private static Line taxedLine(int id, String price, int permille) {
            return new Line(new LineId(id), taxed("P" + id, eur(price), permille), Quantity.pieces(1));
        }

        private static Pricing.VatShare share(int permille, String gross, String vat) {
            return new Pricing.VatShare(new VatRate(permille), eur(gross), eur(vat));
        }
    }

    @Test
    void savedIsTheDifferenceToTheGrossPrice() {
        var pricing = discounted(basket("10.00", "10.00"), 250, onLine(2)).pricing();
        assertEquals(eur("20.00"), pricing.gross());
        assertEquals(eur("2.50"), pricing.saved());
        assertEquals(eur("2.50"), pricing.lines().get(1).reduction());
        assertEquals(eur("7.50"), pricing.reducible(onLine(2)));
    }
}
