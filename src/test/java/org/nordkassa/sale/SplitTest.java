package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.NOON;
import static org.nordkassa.sale.Samples.basket;
import static org.nordkassa.sale.Samples.eur;
import static org.nordkassa.sale.Samples.item;
import static org.nordkassa.sale.Samples.line;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nordkassa.sale.DiscountOrigin.Carried;
import org.nordkassa.sale.DiscountOrigin.MemberOffer;
import org.nordkassa.sale.DiscountOrigin.OfferKind;

class SplitTest {
    private static final SaleId NEXT = new SaleId(new UUID(0, 2));

    private static Discount offer(Sale.Open sale, OfferKind kind, Reduction reduction, DiscountScope scope) {
        return new Discount(sale.nextDiscountId(), "Offer", scope, reduction, new MemberOffer(kind, "O-1", "key"));
    }

    private static Portion pieces(int line, int pieces) {
        return new Portion(new LineId(line), Quantity.pieces(pieces));
    }

    private static Sale.Open three(String price) {
        return basket(List.of(new Line(new LineId(1), item("A", eur(price)), Quantity.pieces(3))));
    }

    @Test
    void aPercentageOfTheWholeGoesAlongWithWhatLeavesAsASum() {
        var sale = three("0.35");
        sale = Samples.with(sale, offer(sale, OfferKind.BENEFIT, new Reduction.Percent(100), Samples.wholeSale()));
        var split = Split.of(sale, List.of(pieces(1, 1))).orElseThrow();

        assertEquals(eur("0.94"), sale.pricing().total());
        assertEquals(List.of(eur("0.63"), eur("0.31")), List.of(split.first().total(), split.rest().total()));
        assertEquals(List.of(new Carried(OfferKind.BENEFIT, "O-1")),
                split.discounts().stream().map(Discount::origin).toList());
        assertEquals(List.of(), split.along());
    }

    @Test
    void aDiscountOnALineThatLeavesGoesAlongAsItIs() {
        var sale = basket("10.00", "5.00");
        sale = Samples.with(sale, Samples.percentOff(sale, 200, Samples.onLine(2)));
        var split = Split.of(sale, List.of(pieces(2, 1))).orElseThrow();

        assertEquals(List.of(new DiscountId(3)), split.along());
        assertEquals(List.of(new Reduction.Percent(200)), split.discounts().stream().map(Discount::reduction).toList());
        assertEquals(List.of(new DiscountScope.OneLine(new LineId(1))), split.discounts().stream().map(Discount::scope).toList());
    }

    @Test
    void aCheckStaysAndMustKeepItsWorth() {
        var sale = basket("4.00", "20.00");
        sale = Samples.with(sale, offer(sale, OfferKind.BONUS_CHECK, new Reduction.Amount(eur("10.00")), Samples.wholeSale()));

        assertEquals(eur("10.00"), Split.of(sale, List.of(pieces(1, 1))).orElseThrow().first().total());
        assertEquals(Optional.empty(), Split.of(sale, List.of(pieces(2, 1))));
    }

    @Test
    void whatWasWeighedSlipsAndMoneyForGiftCardsAreNotCut() {
        var cheese = new Item("C", "Cheese", eur("20.00"), Samples.STANDARD, Unit.KILOGRAM, "");
        var slip = new Item("DEPOSIT", "Deposit", eur("-3.00"), new VatRate(0), Unit.PIECE, "",
                new ItemKind.DepositSlip("S-1"));
        var load = new Item("GIFT-CARD", "Card", eur("50.00"), new VatRate(0), Unit.PIECE, "",
                new ItemKind.OnGiftCard(new CardLoad("•••• 1", "k")));
        var sale = basket(List.of(line(1, "A", eur("30.00")), new Line(new LineId(2), cheese, Quantity.grams(500)),
                new Line(new LineId(3), slip, Quantity.pieces(1)), new Line(new LineId(4), load, Quantity.pieces(1))));

        assertEquals(eur("10.00"), Split.of(sale, List.of(new Portion(new LineId(2), Quantity.grams(500))))
                .orElseThrow().rest().total());
        for (var portion : List.of(new Portion(new LineId(2), Quantity.grams(100)), pieces(3, 1), pieces(4, 1), pieces(9, 1),
                pieces(1, 2), new Portion(new LineId(1), Quantity.grams(1000)))) {
            assertEquals(Optional.empty(), Split.of(sale, List.of(portion)), portion.toString());
        }
        assertEquals(Optional.empty(), Split.of(sale, List.of()));
        assertEquals(Optional.empty(), Split.of(three("1.00"), List.of(pieces(1, 3))));
        assertEquals(Optional.empty(), Split.of(three("1.00"), List.of(pieces(1, 1), pieces(1, 1))));
    }

    /// 6.00 and 4.00 are 10.00; the dearest first would be 7.00.
    @Test
    void theTillProposesWhatComesClosestToWhatIsDue() {
        var sale = basket("7.00", "6.00", "4.00", "30.00");
        sale = Samples.with(sale, new Tender.GiftCard(sale.nextTenderId(), eur("37.00"), "•••• 1", "k"));
        assertEquals(List.of(pieces(3, 1), pieces(2, 1)), SplitProposal.of(sale));
        var split = Split.of(sale, SplitProposal.of(sale)).orElseThrow();
        assertTrue(split.due().isZero());
    }

    @Test
    void manyPiecesAreProposedInATimeThatNobodyNotices() {
        var sale = basket(List.of(new Line(new LineId(1), item("A", eur("0.07")), Quantity.pieces(9_999)),
                new Line(new LineId(2), item("B", eur("12345.67")), Quantity.pieces(999))));
        sale = Samples.with(sale, new Tender.GiftCard(sale.nextTenderId(), eur("1000000.00"), "•••• 1", "k"));
        var split = Split.of(sale, SplitProposal.of(sale)).orElseThrow();
        assertTrue(split.due().isLessThan(eur("20000.00")), () -> split.due().toString());
    }

    @Test
    void aSaleThatWasSplitIsSplitNoMore() {
        var sale = Samples.applied(basket("7.00", "6.00", "4.00"), new SaleCommand.SplitSale(NEXT, List.of(pieces(2, 1)), NOON));
        Given.a(sale).when(new SaleCommand.SplitSale(NEXT, List.of(pieces(3, 1)), NOON)).thenRefused(new Rejection.SplitAlready());
        Given.a(sale).when(new SaleCommand.SplitSale(NEXT, List.of(pieces(2, 1)), NOON)).thenRefused(new Rejection.SplitAlready());
    }
}
