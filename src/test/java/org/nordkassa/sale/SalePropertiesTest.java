package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.sale.SaleArbitraries.Run;

/// What holds of every sale, whatever the cashier does.
class SalePropertiesTest {
    @Provide
    Arbitrary<Run> runs() {
        return SaleArbitraries.runs();
    }

    @Property
    void thePartsAlwaysAddUp(@ForAll("runs") Run run) {
        for (var sale : run.open()) {
            var pricing = sale.pricing();
            var currency = sale.start().currency();
            assertEquals(pricing.total(), sum(currency, pricing.lines().stream().map(Pricing.PricedLine::net)));
            assertEquals(pricing.total(), sum(currency, pricing.vat().stream().map(Pricing.VatShare::gross)));
            assertEquals(pricing.saved(), sum(currency, pricing.discounts().stream()
                    .map(Pricing.AppliedDiscount::amount)));
            assertEquals(pricing.gross().minus(pricing.saved()), pricing.total());
            assertEquals(sale.discounts().size(), pricing.discounts().size());
        }
    }

    @Property
    void nothingIsEverNegativeButWhatSlipsGiveBack(@ForAll("runs") Run run) {
        for (var sale : run.open()) {
            var pricing = sale.pricing();
            var settlement = sale.settlement();
            var slips = sum(sale.start().currency(), pricing.lines().stream()
                    .filter(line -> line.line().item().slip().isPresent()).map(Pricing.PricedLine::net));
            assertFalse(pricing.total().minus(slips).isNegative());
            pricing.lines().forEach(line -> {
                boolean isSlip = line.line().item().slip().isPresent();
                assertEquals(isSlip, line.net().isNegative());
                assertFalse(line.reduction().isNegative() || isSlip && line.reduction().isPositive());
            });
            pricing.discounts().forEach(applied -> assertFalse(applied.amount().isNegative()));
            pricing.vat().forEach(share -> assertFalse(share.vat().isNegative()
                    || share.net().isNegative() && share.rate().permille() > 0));
            boolean owed = pricing.total().isNegative();
            assertFalse(settlement.due().isNegative() && !owed, () -> "due: " + settlement);
            assertFalse(settlement.dueInCash().isNegative() && !owed, () -> "due: " + settlement);
            assertFalse(settlement.change().isNegative(), () -> "change: " + settlement);
        }
    }

    @Property
    void theSameSlipIsNeverTwiceInABasket(@ForAll("runs") Run run) {
        for (var sale : run.open()) {
            var slips = sale.lines().stream().flatMap(line -> line.item().slip().stream()).toList();
            assertEquals(slips.stream().distinct().toList(), slips);
            assertTrue(sale.lines().stream().filter(line -> line.item().slip().isPresent())
                    .allMatch(line -> line.quantity().equals(Quantity.pieces(1))));
        }
    }

    @Property
    void otherMeansThanCashNeverPayMoreThanTheTotal(@ForAll("runs") Run run) {
        for (var sale : run.open()) {
            var paid = sum(sale.start().currency(),
                    sale.tenders().stream().filter(tender -> !tender.isCash()).map(Tender::amount));
            assertFalse(paid.isPositive() && paid.isGreaterThan(sale.pricing().total()), () -> paid + " for " + sale.pricing().total());
        }
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void theBooksOfACompletedSaleBalance(@ForAll("runs") Run run) {
        Statistics.collect(run.end() instanceof Sale.Completed);
        Statistics.coverage(checker -> checker.check(true).percentage(share -> share > 10));
        if (run.end() instanceof Sale.Completed sale) {
            var currency = sale.start().currency();
            var rounding = sale.start().cashRounding();
            assertEquals(sale.pricing().total().plus(sale.rounding()),
                    sum(currency, sale.tenders().stream().map(Tender::amount)).minus(sale.change()));
            assertTrue(Math.abs(sale.rounding().getAmountMinorLong()) * 2 <= rounding.smallestCoinMinor());
            assertTrue(rounding.isPayable(sale.change()));
            assertTrue(sale.rounding().isZero() && sale.change().isZero()
                    || sale.tenders().stream().anyMatch(Tender::isCash));
        }
    }

    @Property
    void theFoldOfTheEventsIsTheState(@ForAll("runs") Run run) {
        var decider = new SaleDecider();
        Sale folded = new Sale.NotStarted();
        for (var event : run.events()) {
            folded = decider.evolve(folded, event);
        }
        assertEquals(run.end(), folded);
    }

    @Property
    void idsAreNeverGivenTwice(@ForAll("runs") Run run) {
        var ids = run.events().stream().flatMap(event -> switch (event) {
            case SaleEvent.LineAdded(var line, var _) -> Stream.of(line.id().number());
            case SaleEvent.DiscountGiven(var discount, var _) -> Stream.of(discount.id().number());
            case SaleEvent.TenderTaken(var tender, var _) -> Stream.of(tender.id().number());
            default -> Stream.<Integer>empty();
        }).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Property
    void noMemberOfferStaysWithoutItsMember(@ForAll("runs") Run run) {
        assertTrue(run.open().stream().allMatch(sale ->
                sale.customer().isPresent() || sale.discounts().stream().noneMatch(Discount::isMemberOffer)));
    }

    @Property
    void thePriceDoesNotDependOnTheOrderOfTheDiscounts(@ForAll("runs") Run run, @ForAll long seed) {
        for (var sale : run.open()) {
            var shuffled = new ArrayList<>(sale.discounts());
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(sale.pricing().total(),
                    Pricing.of(sale.start().currency(), sale.lines(), shuffled).total());
        }
    }

    private static Money sum(CurrencyUnit currency, Stream<Money> parts) {
        return parts.reduce(Money.zero(currency), Money::plus);
    }
}
