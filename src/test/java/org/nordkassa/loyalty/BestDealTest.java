package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.loyalty.Offers.TODAY;
import static org.nordkassa.loyalty.Offers.amount;
import static org.nordkassa.loyalty.Offers.benefit;
import static org.nordkassa.loyalty.Offers.expiring;
import static org.nordkassa.loyalty.Offers.from;
import static org.nordkassa.loyalty.Offers.holding;
import static org.nordkassa.loyalty.Offers.inParts;
import static org.nordkassa.loyalty.Offers.lone;
import static org.nordkassa.loyalty.Offers.percent;
import static org.nordkassa.loyalty.Offers.used;
import static org.nordkassa.loyalty.Offers.whole;
import static org.nordkassa.sale.Samples.basket;
import static org.nordkassa.sale.Samples.eur;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.Samples;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;

class BestDealTest {
    private static BestDeal deal(Sale.Open sale, MemberOffer... offers) {
        return BestDeal.of(sale, List.of(offers), TODAY);
    }

    private static List<String> ids(List<MemberOffer> offers) {
        return offers.stream().map(MemberOffer::id).toList();
    }

    private static Map<String, BestDeal.Why> kept(BestDeal deal) {
        return deal.reason().kept().stream().collect(Collectors.toMap(kept -> kept.offer().id(), BestDeal.Kept::why));
    }

    /// Carries the deal out with the commands that a till gives.
    static Sale.Open take(Sale.Open sale, BestDeal deal) {
        var basket = sale;
        for (var withdrawn : deal.withdraw()) {
            basket = Samples.applied(basket, new SaleCommand.RemoveDiscount(withdrawn.id(), Samples.NOON));
        }
        return holding(basket, deal.add().toArray(MemberOffer[]::new));
    }

    @Nested
    class WhereGreedGoesWrong {
        @Test
        void twoSmallerChecksThatFillTheBasketBeatTheLargestOne() {
            var deal = deal(basket("20.00"), whole("a", "15.00"), whole("b", "10.00"), whole("c", "10.00"));
            assertEquals(eur("20.00"), deal.saves());
            assertEquals(List.of("b", "c"), ids(deal.use()));
        }

        @Test
        void theCheckThatExpiresFirstWaitsWhenItStandsInTheWayOfASaving() {
            var deal = deal(basket("50.00"), expiring(whole("a", "30.00"), 1), expiring(whole("b", "50.00"), 200));
            assertEquals(List.of("b"), ids(deal.use()));
        }

        @Test
        void aPercentageIsLeftOutWhenItMakesTheBasketTooSmallForACheck() {
            var deal = deal(basket("50.00"), percent("p", 100), whole("c", "50.00"));
            assertEquals(List.of("c"), ids(deal.use()));
            assertEquals(new BestDeal.NotNeeded(), kept(deal).get("p"));
        }

        @Test
        void aPercentageIsTakenWhenItSavesMoreThanTheCheckItShutsOut() {
            var deal = deal(basket("50.00"), percent("p", 500), whole("c", "26.00"), whole("d", "24.00"));
            assertEquals(List.of("c", "d"), ids(deal.use()).stream().sorted().toList());
            assertEquals(eur("50.00"), deal.saves());
            var other = deal(basket("50.00"), percent("p", 600), whole("c", "26.00"));
            assertEquals(List.of("p"), ids(other.use()));
            assertEquals(eur("30.00"), other.saves());
            assertEquals(new BestDeal.WouldWaste(eur("6.00")), kept(other).get("c"));
        }

        @Test
        void twoSmallBenefitsBeatTheLargestThatMustStandAlone() {
            var deal = deal(basket("100.00"), lone(percent("l", 150)), percent("a", 100), percent("b", 100));
            assertEquals(eur("19.00"), deal.saves());
            assertEquals(new BestDeal.DoesNotCombine(), kept(deal).get("l"));
        }

        @Test
        void aWholeCheckIsPutInBeforeABenefitOfASumThatMayBeCut() {
            var deal = deal(basket("50.00"), amount("a", "20.00"), whole("c", "40.00"));
            assertEquals(eur("50.00"), deal.saves());
            assertEquals(List.of("c", "a"), ids(deal.use()));
            assertEquals(eur("0.00"), take(basket("50.00"), deal).pricing().total());
        }
    }

    @Nested
    class AmongEquals {
        @Test
        void theCheckThatExpiresFirstIsUsedUpFirst() {
            var deal = deal(basket("12.00"), inParts("c", "20.00"), expiring(inParts("b", "5.00"), 60),
                    expiring(inParts("a", "5.00"), 3));
            assertEquals(List.of("a", "b", "c"), ids(deal.use()));
            assertEquals(Optional.of("a"), deal.reason().soonest().map(MemberOffer::id));
        }

        @Test
        void whatExpiresLaterIsKept() {
            var deal = deal(basket("10.00"), expiring(whole("b", "10.00"), 60), expiring(whole("a", "10.00"), 3));
            assertEquals(List.of("a"), ids(deal.use()));
            assertEquals(new BestDeal.ExpiresLater(Optional.of(TODAY.plusDays(60))), kept(deal).get("b"));
        }

        @Test
        void theFewestAreUsed() {
            var deal = deal(basket("10.00"), inParts("a", "5.00"), inParts("b", "5.00"), inParts("c", "10.00"));
            assertEquals(List.of("c"), ids(deal.use()));
        }

        @Test
        void theSmallestRemainderIsLeft() {
            var deal = deal(basket("10.00"), inParts("a", "50.00"), inParts("b", "12.00"), inParts("c", "30.00"));
            assertEquals(List.of("b"), ids(deal.use()));
        }

        @Test
        void aCheckInPartsIsSparedByABenefitThatExpiresBefore() {
            var deal = deal(basket("50.00"), expiring(inParts("c", "80.00"), 90), expiring(percent("p", 200), 5));
            assertEquals(List.of("p", "c"), ids(deal.use()));
            assertEquals(eur("50.00"), deal.saves());
        }

        @Test
        void nothingIsUsedForNothing() {
            var deal = deal(basket("50.00"), expiring(whole("c", "10.00"), 1), amount("a", "60.00"));
            assertEquals(List.of("a"), ids(deal.use()));
        }
    }

    @Nested
    class Limits {
        @Test
        void aWholeCheckIsNeverWasted() {
            var deal = deal(basket("19.99"), whole("c", "20.00"));
            assertEquals(List.of(), deal.use());
            assertEquals(eur("0.00"), deal.saves());
            assertEquals(new BestDeal.WouldWaste(eur("0.01")), kept(deal).get("c"));
        }

        @Test
        void offersThatAreUsedUpExpiredOrOfAnotherBasketAreNotSpokenOf() {
            var deal = deal(basket("50.00"), used(whole("a", "20.00")), expiring(whole("b", "20.00"), -1),
                    benefit("p", new Reduction.Percent(100), Samples.onProducts("Z")));
            assertTrue(deal.use().isEmpty() && deal.reason().kept().isEmpty());
        }

        @Test
        void aMinimumPurchaseThatIsNotReachedIsNamed() {
            var deal = deal(basket("49.99"), from(inParts("a", "20.00"), eur("50.00")));
            assertEquals(new BestDeal.BelowMinimum(eur("50.00")), kept(deal).get("a"));
        }

        @Test
        void theTotalDoesNotFallBelowWhatHasBeenPaidByCard() {
            var sale = Samples.with(basket("50.00"), new Tender.Card(new TenderId(2), eur("35.00"), ""));
            var deal = deal(sale, whole("a", "10.00"), whole("b", "15.00"), inParts("c", "20.00"));
            assertEquals(List.of("b"), ids(deal.use()));
            assertEquals(eur("35.00"), take(sale, deal).pricing().total());
        }

        @Test
        void ofTooManyOffersTheOnesThatExpireFirstAreConsidered() {
            var offers = new ArrayList<MemberOffer>();
            IntStream.rangeClosed(1, 25).forEach(i -> offers.add(expiring(whole("c" + i, "1.00"), i)));
            var deal = BestDeal.of(basket("100.00"), offers, TODAY);
            assertEquals(eur("20.00"), deal.saves());
            assertEquals(5, deal.reason().kept().stream().map(BestDeal.Kept::why)
                    .filter(BestDeal.NotConsidered.class::isInstance).count());
            assertEquals(new BestDeal.NotConsidered(), kept(deal).get("c25"));
        }

        @Test
        void twoOffersOfTheSameIdInDifferentSystemsAreTwo() {
            var deal = deal(basket("50.00"), whole("1", "10.00"), percent("1", 100));
            assertEquals(eur("15.00"), deal.saves());
            assertEquals(eur("35.00"), take(basket("50.00"), deal).pricing().total());
        }
    }

    @Nested
    class OffersInTheBasket {
        @Test
        void stayWhenTheyAreInTheDeal() {
            var check = whole("c", "10.00");
            var deal = deal(holding(basket("50.00"), check), check, whole("d", "20.00"));
            assertEquals(List.of("d"), ids(deal.add()));
            assertTrue(deal.withdraw().isEmpty());
        }

        @Test
        void makeWayForABetterOne() {
            var held = whole("c", "30.00");
            var sale = holding(basket("50.00"), held);
            var deal = deal(sale, held, whole("d", "50.00"));
            assertEquals(List.of("Check c"), deal.withdraw().stream().map(Discount::label).toList());
            assertEquals(eur("0.00"), take(sale, deal).pricing().total());
        }

        @Test
        void arePutInAnewWhenTheirOrderMatters() {
            var held = amount("a", "20.00");
            var sale = holding(basket("50.00"), held);
            var deal = deal(sale, held, whole("c", "40.00"));
            assertEquals(List.of("c", "a"), ids(deal.add()));
            var after = take(sale, deal);
            assertEquals(eur("0.00"), after.pricing().total());
            assertTrue(BestDeal.of(after, List.of(held, whole("c", "40.00")), TODAY).isInBasket());
        }

        @Test
        void stayWhenTheirSystemHasNotAnswered() {
            var held = lone(percent("l", 100));
            var sale = holding(basket("50.00"), held, whole("c", "45.00"));
            var deal = deal(sale, percent("p", 500), whole("d", "5.00"));
            assertTrue(deal.use().isEmpty() && deal.isInBasket());
        }
    }

    @Test
    void aMemberWithEightBenefitsAndTwelveChecksIsServed() {
        var offers = new ArrayList<MemberOffer>();
        IntStream.range(0, 8).forEach(i -> offers.add(expiring(percent("p" + i, 30 + 10 * i), 10 + i)));
        IntStream.range(0, 12).forEach(i -> offers.add(expiring(i % 3 == 0
                ? inParts("c" + i, 7 + i + ".35") : whole("c" + i, 7 + i + ".35"), 20 - i)));
        var sale = basket(IntStream.range(0, 12).mapToObj(i -> 3 + i + ".95").toArray(String[]::new));
        var deal = BestDeal.of(sale, offers, TODAY);
        assertEquals(sale.pricing().total(), deal.saves());
        assertEquals(eur("0.00"), take(sale, deal).pricing().total());
    }
}
