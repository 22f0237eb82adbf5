package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nordkassa.loyalty.Deal.Taken;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;

/// Looks at every combination of benefits; each is priced once by the sale's own [Pricing], after which the checks are
/// a question of sums ([CheckSearch]).
///
/// A sum on the whole sale comes after everything else in a price, so that whole checks, then benefits of a sum, then
/// checks in parts can be taken from the total one after the other.
final class DealSearch {
    private final Sale.Open sale;
    private final List<Benefit> benefits;
    private final CheckSearch checks;
    private final long floor;
    private final Map<Integer, Pricing> prices = new HashMap<>();

    /// @param sale the basket without the offers to choose from
    /// @param usable offers that can be used on it, each for itself; the ones that expire first first
    /// @param floor minor units paid already by other means than cash: the total must not fall below it
    DealSearch(Sale.Open sale, List<MemberOffer> usable, long floor) {
        this.sale = sale;
        this.floor = floor;
        this.benefits = all(usable, Benefit.class);
        var days = usable.stream().map(Deal::expiry).distinct().sorted().toList();
        this.checks = checkSearch(all(usable, BonusCheck.class), days, floor > 0);
    }

    /// Where nothing may be cut, a check in parts is used whole or not at all.
    private static CheckSearch checkSearch(List<BonusCheck> checks, List<LocalDate> days, boolean uncut) {
        var whole = checks.stream().filter(check -> uncut || !check.inParts()).toList();
        var inParts = checks.stream().filter(check -> !uncut && check.inParts()).toList();
        return new CheckSearch(whole, new PartsCover(inParts), days, uncut);
    }

    Deal best() {
        for (int mask = 0; mask < 1 << benefits.size(); mask++) {
            var chosen = chosen(mask);
            if (chosen.size() < 2 || chosen.stream().allMatch(Benefit::combines)) {
                weigh(chosen, mask);
            }
        }
        return checks.best();
    }

    private void weigh(List<Benefit> chosen, int mask) {
        var sums = chosen.stream().filter(DealSearch::isSumOnSale).toList();
        int priced = IntStream.range(0, benefits.size())
                .filter(i -> !isSumOnSale(benefits.get(i))).map(i -> mask & 1 << i).sum();
        var pricing = price(priced);
        long total = minor(pricing);
        long smallestEffect = IntStream.range(0, benefits.size()).filter(i -> (priced & 1 << i) != 0)
                .mapToLong(i -> minor(price(priced & ~(1 << i))) - total).min().orElse(Long.MAX_VALUE);
        if (smallestEffect > 0 && total >= floor && sparesChecksInBasket(pricing)) {
            checks.weigh(new CheckSearch.Benefits(
                    taken(pricing), minor(price(0)) - total, total - floor, smallestEffect, sums));
        }
    }

    private Pricing price(int mask) {
        return prices.computeIfAbsent(mask, wanted -> {
            var discounts = new ArrayList<>(sale.discounts());
            for (var benefit : chosen(wanted)) {
                discounts.add(benefit.discount(new DiscountId(sale.lastId() + discounts.size() + 1), ""));
            }
            return Pricing.of(sale.start().currency(), sale.lines(), discounts);
        });
    }

    private List<Benefit> chosen(int mask) {
        return IntStream.range(0, benefits.size()).filter(i -> (mask & 1 << i) != 0).mapToObj(benefits::get).toList();
    }

    /// In the order in which they are taken off.
    private List<Taken> taken(Pricing pricing) {
        return pricing.discounts().stream()
                .flatMap(applied -> benefits.stream().filter(benefit -> OfferRules.isOf(applied.discount(), benefit))
                        .map(benefit -> new Taken(benefit, applied.amount().getAmountMinorLong())))
                .toList();
    }

    /// Checks that stay in the basket come before the ones to choose from, but after percentages.
    private boolean sparesChecksInBasket(Pricing pricing) {
        return pricing.discounts().stream().filter(applied -> isCheck(applied.discount()))
                .allMatch(applied -> price(0).discounts().contains(applied));
    }

    private static boolean isCheck(Discount discount) {
        return discount.origin() instanceof DiscountOrigin.MemberOffer(var kind, var _, var _) && !kind.isBenefit();
    }

    private static boolean isSumOnSale(Benefit benefit) {
        return benefit.reduction() instanceof Reduction.Amount
                && OfferRules.scopeOf(benefit) instanceof DiscountScope.WholeSale;
    }

    private static long minor(Pricing pricing) {
        return pricing.total().getAmountMinorLong();
    }

    private static <T extends MemberOffer> List<T> all(List<MemberOffer> offers, Class<T> kind) {
        return offers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
