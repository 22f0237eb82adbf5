package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.loyalty.Offers.TODAY;
import static org.nordkassa.sale.Samples.eur;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Samples;
import org.nordkassa.sale.Tender;

/// The best deal against an oracle that tries every set of offers in every order, priced by the sale.
class BestDealPropertiesTest {
    @Property(tries = 1000)
    void noCombinationIsBetter(@ForAll("paidBaskets") Sale.Open sale, @ForAll("offers") List<MemberOffer> offers) {
        var deal = BestDeal.of(sale, offers, TODAY);
        var best = new Oracle(sale, offers).best();
        var found = Outcome.of(sale, deal.use());
        assertEquals(best.saves(), deal.saves().getAmountMinorLong());
        assertEquals(0, best.compareTo(found), () -> "better than " + found + " is " + best);
    }

    @Property(tries = 1000)
    void theBasketCostsWhatTheDealSaysAndNothingIsWasted(
            @ForAll("paidBaskets") Sale.Open sale, @ForAll("offers") List<MemberOffer> offers) {
        var deal = BestDeal.of(sale, offers, TODAY);
        var after = BestDealTest.take(sale, deal);
        assertEquals(sale.pricing().total().minus(deal.saves()), after.pricing().total());
        assertFalse(after.pricing().total().isNegative());
        assertFalse(Outcome.of(sale, deal.use()).wastes());
        assertEquals(List.of(), HeldOffers.noLongerGood(after, offers, TODAY));
        assertTrue(BestDeal.of(after, offers, TODAY).isInBasket());
    }

    @Property(tries = 300)
    void theOrderInWhichTheOffersCameDoesNotMatter(
            @ForAll("paidBaskets") Sale.Open sale, @ForAll("offers") List<MemberOffer> offers) {
        assertEquals(BestDeal.of(sale, offers, TODAY).use(), BestDeal.of(sale, offers.reversed(), TODAY).use());
    }

    @Property(tries = 300)
    void whatLiesInTheBasketDoesNotMatter(@ForAll("baskets") Sale.Open sale,
            @ForAll("offers") List<MemberOffer> offers) {
        var held = sale;
        for (var offer : offers) {
            if (OfferVerdict.on(held, offer, offers, TODAY).isUsable()) {
                held = Offers.holding(held, offer);
            }
        }
        var deal = BestDeal.of(held, offers, TODAY);
        assertEquals(BestDeal.of(sale, offers, TODAY).use(), deal.use());
        assertEquals(sale.pricing().total().minus(deal.saves()), BestDealTest.take(held, deal).pricing().total());
    }

    /// What a list of offers, put into the basket in this order, comes to.
    private record Outcome(Sale.Open sale, List<MemberOffer> offers, Pricing pricing) implements Comparable<Outcome> {
        static Outcome of(Sale.Open sale, List<MemberOffer> offers) {
            var discounts = new ArrayList<>(sale.discounts());
            offers.forEach(offer -> discounts.add(offer.discount(new DiscountId(100 + discounts.size()), "")));
            return new Outcome(sale, offers, Pricing.of(sale.start().currency(), sale.lines(), discounts));
        }

        long saves() {
            return sale.pricing().total().minus(pricing.total()).getAmountMinorLong();
        }

        long taken(MemberOffer offer) {
            return pricing.discounts().stream().filter(applied -> OfferRules.isOf(applied.discount(), offer))
                    .mapToLong(applied -> applied.amount().getAmountMinorLong()).sum();
        }

        boolean wastes() {
            return offers.stream().anyMatch(offer -> offer instanceof BonusCheck check && !check.inParts()
                    && taken(offer) < check.left().getAmountMinorLong());
        }

        boolean isAllowed() {
            var benefits = offers.stream().filter(Benefit.class::isInstance).map(Benefit.class::cast).toList();
            return !wastes() && partsComeLast() && !pricing.total().isLessThan(paidByCard())
                    && offers.stream().allMatch(offer -> taken(offer) > 0)
                    && (benefits.size() < 2 || benefits.stream().allMatch(Benefit::combines))
                    && offers.stream().noneMatch(this::isUsedForNothing);
        }

        private Money paidByCard() {
            return sale.tenders().stream().map(Tender::amount).reduce(eur("0.00"), Money::plus);
        }

        private boolean partsComeLast() {
            var inParts = offers.stream().map(offer -> offer instanceof BonusCheck check && check.inParts()).toList();
            return !inParts.contains(true) || !inParts.subList(inParts.indexOf(true), inParts.size()).contains(false);
        }

        private boolean isUsedForNothing(MemberOffer offer) {
            var others = offers.stream().filter(other -> other != offer).toList();
            var without = Outcome.of(sale, others);
            return without.saves() == saves() && others.stream()
                    .filter(other -> other instanceof BonusCheck check && check.inParts())
                    .noneMatch(other -> without.taken(other) > taken(other));
        }

        long remainder() {
            return offers.stream().mapToLong(offer -> offer instanceof BonusCheck check && check.inParts()
                    ? check.left().getAmountMinorLong() - taken(offer) : 0).sum();
        }

        /// Less is better.
        @Override
        public int compareTo(Outcome other) {
            if (saves() != other.saves()) {
                return Long.compare(other.saves(), saves());
            }
            for (int day = 0; day <= 4; day++) {
                if (takenUntil(day) != other.takenUntil(day)) {
                    return Long.compare(other.takenUntil(day), takenUntil(day));
                }
            }
            return Comparator.<Outcome>comparingInt(outcome -> outcome.offers().size())
                    .thenComparingLong(Outcome::remainder).compare(this, other);
        }

        private long takenUntil(int day) {
            return offers.stream().filter(offer -> offer.validity().to().filter(to -> !to.isAfter(TODAY.plusDays(day)))
                    .isPresent())
                    .mapToLong(this::taken).sum();
        }

        @Override
        public String toString() {
            return saves() + " by " + offers;
        }
    }

    private static final class Oracle {
        private final Sale.Open sale;
        private final List<MemberOffer> usable;
        private Outcome best;

        Oracle(Sale.Open sale, List<MemberOffer> offers) {
            this.sale = sale;
            this.usable = offers.stream().filter(offer -> OfferVerdict.on(sale, offer, TODAY).isUsable()).toList();
            this.best = Outcome.of(sale, List.of());
        }

        Outcome best() {
            tryAll(List.of());
            return best;
        }

        private void tryAll(List<MemberOffer> begun) {
            for (var offer : usable) {
                if (!begun.contains(offer)) {
                    var longer = new ArrayList<>(begun);
                    longer.add(offer);
                    var outcome = Outcome.of(sale, longer);
                    if (outcome.compareTo(best) < 0 && outcome.isAllowed()) {
                        best = outcome;
                    }
                    tryAll(longer);
                }
            }
        }
    }

    @Provide
    Arbitrary<Sale.Open> baskets() {
        var lines = Arbitraries.integers().between(1, 4000).list().ofMinSize(1).ofMaxSize(4)
                .map(prices -> Samples.basket(prices.stream()
                        .map(cents -> BigDecimal.valueOf(cents, 2).toPlainString()).toArray(String[]::new)));
        var cashier = Combinators.combine(reductions(), scopes()).as((reduction, scope) ->
                new Discount(new DiscountId(50), "Cashier", scope, reduction, new DiscountOrigin.Cashier("")));
        return Combinators.combine(lines, cashier.optional(0.3)).as((sale, discount) -> discount
                .filter(given -> sale.pricing().reducible(given.scope()).isPositive())
                .map(given -> Samples.with(sale, given)).orElse(sale));
    }

    /// Of some a part is paid by card.
    @Provide
    Arbitrary<Sale.Open> paidBaskets() {
        return Combinators.combine(baskets(), Arbitraries.of(0, 0, 0, 300, 700)).as((sale, thousandths) -> {
            long paid = sale.pricing().total().getAmountMinorLong() * thousandths / 1000;
            return paid == 0 ? sale : Samples.with(sale,
                    new Tender.Card(sale.nextTenderId(), Money.ofMinor(Samples.EUR, paid), ""));
        });
    }

    @Provide
    Arbitrary<List<MemberOffer>> offers() {
        var days = Arbitraries.integers().between(-1, 4);
        var benefits = Combinators.combine(reductions(), scopes(), Arbitraries.of(true, true, true, false), days,
                minimums())
                .as((reduction, scope, combines, day, minimum) -> Offers.from(Offers.expiring(combines
                        ? Offers.benefit("", reduction, scope)
                        : Offers.lone(Offers.benefit("", reduction, scope)), day), minimum));
        var checks = Combinators.combine(sums(), Arbitraries.of(true, false), days, minimums())
                .as((sum, inParts, day, minimum) -> Offers.from(Offers.expiring(inParts
                        ? Offers.inParts("", sum) : Offers.whole("", sum), day), minimum));
        return Arbitraries.oneOf(benefits, checks).list().ofMaxSize(5).map(BestDealPropertiesTest::numbered);
    }

    private static List<MemberOffer> numbered(List<MemberOffer> offers) {
        var numbered = new ArrayList<MemberOffer>();
        for (var offer : offers) {
            var id = String.valueOf(numbered.size());
            numbered.add(switch (offer) {
                case Benefit b -> new Benefit(id, id, b.reduction(), b.scope(), b.validity(), b.minimumPurchase(),
                        b.combines(), b.usedOn());
                case BonusCheck c -> new BonusCheck(id, id, c.amount(), c.left(), c.validity(), c.minimumPurchase(),
                        c.inParts(), c.usedOn());
            });
        }
        return List.copyOf(numbered);
    }

    private static Arbitrary<String> sums() {
        return Arbitraries.oneOf(Arbitraries.of("5.00", "10.00", "20.00", "25.00"),
                Arbitraries.integers().between(1, 6000).map(cents -> BigDecimal.valueOf(cents, 2).toPlainString()));
    }

    private static Arbitrary<Reduction> reductions() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 1000).map(Reduction.Percent::new),
                sums().map(sum -> new Reduction.Amount(eur(sum))));
    }

    private static Arbitrary<DiscountScope> scopes() {
        return Arbitraries.oneOf(Arbitraries.just(Samples.wholeSale()),
                Arbitraries.of("A", "B", "C").set().ofMinSize(1).ofMaxSize(2).map(DiscountScope.Products::new));
    }

    private static Arbitrary<Money> minimums() {
        return Arbitraries.of("0.00", "0.00", "0.00", "20.00").map(Samples::eur);
    }
}
