package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import static org.nordkassa.loyalty.Offers.valid;
import static org.nordkassa.loyalty.Offers.whole;
import static org.nordkassa.sale.Samples.amountOff;
import static org.nordkassa.sale.Samples.basket;
import static org.nordkassa.sale.Samples.eur;
import static org.nordkassa.sale.Samples.onProducts;
import static org.nordkassa.sale.Samples.percentOff;
import static org.nordkassa.sale.Samples.wholeSale;
import static org.nordkassa.sale.Samples.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;

class OfferVerdictTest {
    private static final Sale.Open FIFTY = basket("20.00", "30.00");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private record Case(String when, Sale.Open sale, MemberOffer offer, OfferVerdict verdict) {}

    private static List<Case> cases() {
        return Stream.of(ofDays(), ofMinimums(), ofBaskets(), ofCombinations()).flatMap(List::stream).toList();
    }

    private static List<Case> ofDays() {
        return List.of(
                new Case("its last day", FIFTY, expiring(whole("c", "10.00"), 0), usable("10.00")),
                new Case("the day after", FIFTY, expiring(whole("c", "10.00"), -1),
                        new OfferVerdict.Expired(YESTERDAY)),
                new Case("its first day", FIFTY, since(TODAY), usable("10.00")),
                new Case("the day before", FIFTY, since(TOMORROW), new OfferVerdict.NotYetValid(TOMORROW)),
                new Case("used up", FIFTY, used(whole("c", "10.00")), new OfferVerdict.Used(TODAY)),
                new Case("used benefit", FIFTY, used(percent("b", 100)), new OfferVerdict.Used(TODAY)),
                new Case("used and expired", FIFTY, used(expiring(percent("b", 100), -1)),
                        new OfferVerdict.Used(TODAY)),
                new Case("used in part", FIFTY, new BonusCheck("c", "c", eur("10.00"), eur("4.00"), Validity.ALWAYS,
                        eur("0.00"), true, Optional.of(YESTERDAY)), usable("4.00")),
                new Case("used up, nobody knows when", FIFTY, inParts("c", "0.00"),
                        new OfferVerdict.Used(LocalDate.EPOCH)));
    }

    private static MemberOffer since(LocalDate day) {
        return valid(whole("c", "10.00"), new Validity(Optional.of(day), Optional.empty()));
    }

    private static List<Case> ofMinimums() {
        var cheaper = with(FIFTY, amountOff(FIFTY, "20.00", wholeSale()));
        return List.of(
                new Case("the minimum to the cent", FIFTY, from(whole("c", "10.00"), eur("50.00")), usable("10.00")),
                new Case("a cent below it", FIFTY, from(whole("c", "10.00"), eur("50.01")),
                        new OfferVerdict.BelowMinimum(eur("50.01"))),
                new Case("the minimum counts before discounts", cheaper, from(whole("c", "10.00"), eur("50.00")),
                        usable("10.00")),
                new Case("the minimum counts the whole basket", FIFTY,
                        from(benefit("b", new Reduction.Percent(100), onProducts("A")), eur("50.00")), usable("2.00")));
    }

    private static List<Case> ofBaskets() {
        var kronor = new BonusCheck("c", "c", Money.parse("SEK 100"), Money.parse("SEK 100"), Validity.ALWAYS,
                Money.parse("SEK 0"), false, Optional.empty());
        var free = with(FIFTY, percentOff(FIFTY, 1000, wholeSale()));
        return List.of(
                new Case("a percentage", FIFTY, percent("b", 125), usable("6.25")),
                new Case("a percentage on a product", FIFTY, benefit("b", new Reduction.Percent(500), onProducts("B")),
                        usable("15.00")),
                new Case("a sum larger than the basket", FIFTY, amount("b", "80.00"), usable("50.00")),
                new Case("a sum larger than its products", FIFTY,
                        benefit("b", new Reduction.Amount(eur("80.00")), onProducts("A")), usable("20.00")),
                new Case("no such product", FIFTY, benefit("b", new Reduction.Percent(500), onProducts("Z")),
                        new OfferVerdict.NothingToReduce()),
                new Case("an empty basket", basket(), whole("c", "10.00"), new OfferVerdict.NothingToReduce()),
                new Case("a free basket", free, whole("c", "10.00"), new OfferVerdict.NothingToReduce()),
                new Case("less than half a cent", basket("0.40"), percent("b", 10), new OfferVerdict.NothingToReduce()),
                new Case("a whole check that fits", FIFTY, whole("c", "50.00"), usable("50.00")),
                new Case("a whole check a cent too large", FIFTY, whole("c", "50.01"),
                        new OfferVerdict.WouldWaste(eur("0.01"))),
                new Case("a check in parts that is larger", FIFTY, inParts("c", "80.00"), usable("50.00")),
                new Case("another currency", FIFTY, kronor, new OfferVerdict.OtherCurrency("SEK")),
                new Case("a minimum in another currency", FIFTY, from(whole("c", "10.00"), Money.parse("SEK 1")),
                        new OfferVerdict.OtherCurrency("SEK")));
    }

    private static List<Case> ofCombinations() {
        var lone = lone(percent("l", 100));
        return List.of(
                new Case("already there", holding(FIFTY, percent("b", 100)), percent("b", 100),
                        new OfferVerdict.AlreadyInBasket()),
                new Case("a check of that id", holding(FIFTY, percent("1", 100)), whole("1", "10.00"), usable("10.00")),
                new Case("two benefits", holding(FIFTY, percent("b", 100)), percent("a", 100), usable("4.50")),
                new Case("a lone one after another", holding(FIFTY, percent("b", 100)), lone,
                        new OfferVerdict.DoesNotCombine()),
                new Case("another after a lone one", holding(FIFTY, lone), percent("b", 100),
                        new OfferVerdict.DoesNotCombine()),
                new Case("a check after a lone one", holding(FIFTY, lone), whole("c", "10.00"), usable("10.00")),
                new Case("a lone one after a check", holding(FIFTY, whole("c", "10.00")), lone, usable("5.00")),
                new Case("a percentage counts before a check", holding(FIFTY, inParts("c", "40.00")),
                        percent("b", 100), usable("5.00")),
                new Case("a percentage that only spares a check in parts", holding(FIFTY, inParts("c", "80.00")),
                        percent("b", 100), new OfferVerdict.NothingToReduce()));
    }

    private static OfferVerdict usable(String saves) {
        return new OfferVerdict.Usable(eur(saves));
    }

    @TestFactory
    Stream<DynamicTest> theVerdictOn() {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.when(),
                () -> assertEquals(one.verdict(), OfferVerdict.on(one.sale(), one.offer(), TODAY))));
    }

    @Test
    void everyVerdictHasACase() {
        assertEquals(Set.of(OfferVerdict.class.getPermittedSubclasses()),
                cases().stream().map(one -> one.verdict().getClass()).collect(Collectors.toSet()));
    }

    @Test
    void aPercentageThatWouldWasteACheckInTheBasketIsNotUsable() {
        var check = whole("c", "48.00");
        assertEquals(new OfferVerdict.WouldWaste(eur("3.00")),
                OfferVerdict.on(holding(FIFTY, check), percent("b", 100), List.of(check), TODAY));
    }

    @Test
    void whatAnOfferSavesIsWhatTheBasketThenCostsLess() {
        cases().stream().filter(one -> one.verdict() instanceof OfferVerdict.Usable).forEach(one -> {
            var saved = one.sale().pricing().total().minus(holding(one.sale(), one.offer()).pricing().total());
            assertEquals(one.verdict(), new OfferVerdict.Usable(saved), one.when());
        });
    }
}
