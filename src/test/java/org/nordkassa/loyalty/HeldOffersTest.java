package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nordkassa.loyalty.Offers.TODAY;
import static org.nordkassa.loyalty.Offers.amount;
import static org.nordkassa.loyalty.Offers.benefit;
import static org.nordkassa.loyalty.Offers.expiring;
import static org.nordkassa.loyalty.Offers.from;
import static org.nordkassa.loyalty.Offers.holding;
import static org.nordkassa.loyalty.Offers.inParts;
import static org.nordkassa.loyalty.Offers.percent;
import static org.nordkassa.loyalty.Offers.used;
import static org.nordkassa.loyalty.Offers.whole;
import static org.nordkassa.sale.Samples.NOON;
import static org.nordkassa.sale.Samples.applied;
import static org.nordkassa.sale.Samples.basket;
import static org.nordkassa.sale.Samples.eur;
import static org.nordkassa.sale.Samples.onProducts;
import static org.nordkassa.sale.Samples.percentOff;
import static org.nordkassa.sale.Samples.wholeSale;
import static org.nordkassa.sale.Samples.with;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;

class HeldOffersTest {
    private static Map<String, OfferVerdict> lost(Sale.Open sale, MemberOffer... offers) {
        var lost = new LinkedHashMap<String, OfferVerdict>();
        HeldOffers.noLongerGood(sale, Arrays.asList(offers), TODAY)
                .forEach(one -> lost.put(one.offer().id(), one.why()));
        return lost;
    }

    private static Sale.Open withoutLine(Sale.Open sale, int line) {
        return applied(sale, new SaleCommand.RemoveLine(new LineId(line), NOON));
    }

    @Test
    void whatIsGoodStays() {
        var check = whole("c", "10.00");
        assertEquals(Map.of(), lost(holding(basket("50.00"), check, percent("b", 100)), check, percent("b", 100)));
    }

    @Test
    void aWholeCheckIsLostWhenALineGoesAndItIsWorthMoreThanWhatIsLeft() {
        var check = whole("c", "25.00");
        var sale = holding(basket("10.00", "20.00"), check);
        assertEquals(Map.of("c", new OfferVerdict.WouldWaste(eur("5.00"))), lost(withoutLine(sale, 1), check));
    }

    @Test
    void aCheckInPartsStaysAndGivesLess() {
        var check = inParts("c", "25.00");
        assertEquals(Map.of(), lost(withoutLine(holding(basket("10.00", "20.00"), check), 1), check));
    }

    @Test
    void anOfferIsLostWhenTheMinimumIsNotReachedAnyMore() {
        var check = from(whole("c", "5.00"), eur("30.00"));
        var sale = holding(basket("10.00", "20.00"), check);
        assertEquals(Map.of("c", new OfferVerdict.BelowMinimum(eur("30.00"))), lost(withoutLine(sale, 1), check));
    }

    @Test
    void anOfferIsLostAtMidnight() {
        var check = expiring(whole("c", "5.00"), 0);
        var held = HeldOffers.noLongerGood(holding(basket("10.00"), check), List.of(check), TODAY.plusDays(1));
        assertEquals(List.of(new OfferVerdict.Expired(TODAY)), held.stream().map(HeldOffers.Lost::why).toList());
    }

    @Test
    void anOfferIsLostWhenItWasUsedElsewhere() {
        var sale = holding(basket("10.00"), whole("c", "5.00"));
        assertEquals(Map.of("c", new OfferVerdict.Used(TODAY)), lost(sale, used(whole("c", "5.00"))));
    }

    @Test
    void aWholeCheckIsLostWhenTheCashierGivesADiscount() {
        var check = whole("c", "50.00");
        var held = holding(basket("50.00", "1.00"), check);
        var cheaper = with(held, percentOff(held, 100, wholeSale()));
        assertEquals(Map.of("c", new OfferVerdict.WouldWaste(eur("4.10"))), lost(cheaper, check));
    }

    @Test
    void aBenefitIsLostWithItsLastProduct() {
        var benefit = benefit("b", new Reduction.Percent(500), onProducts("A"));
        var sale = holding(basket("10.00", "20.00"), benefit);
        assertEquals(Map.of("b", new OfferVerdict.NothingToReduce()), lost(withoutLine(sale, 1), benefit));
    }

    @Test
    void ofTwoChecksTheOnePutInLastGoes() {
        var first = whole("a", "15.00");
        var second = whole("b", "15.00");
        var sale = holding(basket("10.00", "20.00"), first, second);
        assertEquals(List.of("b"), List.copyOf(lost(withoutLine(sale, 1), first, second).keySet()));
    }

    @Test
    void aCheckIsGoodAgainWhenABenefitThatIsLostMakesRoom() {
        var benefit = from(amount("b", "15.00"), eur("30.00"));
        var check = whole("c", "15.00");
        var sale = holding(basket("10.00", "20.00"), benefit, check);
        assertEquals(Map.of("b", new OfferVerdict.BelowMinimum(eur("30.00"))),
                lost(withoutLine(sale, 1), benefit, check));
    }

    @Test
    void anOfferOfWhichNothingIsKnownStays() {
        assertEquals(Map.of(), lost(withoutLine(holding(basket("10.00", "20.00"), whole("c", "25.00")), 1)));
    }
}
