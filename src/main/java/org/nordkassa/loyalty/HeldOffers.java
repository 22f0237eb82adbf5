package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Sale;

/// The offers in a basket, which may stop being allowed while they lie there: a line goes and the minimum purchase is
/// no longer reached, or a check that is used whole is worth more than what is left; or the day ends.
public final class HeldOffers {
    private HeldOffers() {}

    /// An offer that has to leave the basket.
    ///
    /// @param discount how it stands in the basket
    public record Lost(Discount discount, MemberOffer offer, OfferVerdict why) {}

    private record Held(Discount discount, MemberOffer offer) {}

    /// Which offers in the basket are not allowed any more as the basket now stands, in the order in which they should
    /// leave it. When they have left, the others are good. Of several that are together worth too much, the ones put in
    /// last have to go.
    ///
    /// @param offers all offers of the member as last heard; one in the basket that is not among them cannot be judged
    ///        and stays
    /// @param today the day of the sale in the shop's time zone
    public static List<Lost> noLongerGood(Sale.Open sale, List<MemberOffer> offers, LocalDate today) {
        var lost = new ArrayList<Lost>();
        var left = new ArrayList<>(sale.discounts());
        for (var next = nextLost(sale, left, offers, today); next.isPresent();
                next = nextLost(sale, left, offers, today)) {
            lost.add(next.get());
            left.remove(next.get().discount());
        }
        return List.copyOf(lost);
    }

    private static Optional<Lost> nextLost(
            Sale.Open sale, List<Discount> discounts, List<MemberOffer> offers, LocalDate today) {
        var held = discounts.stream().flatMap(discount -> offers.stream()
                .filter(offer -> OfferRules.isOf(discount, offer)).limit(1)
                .map(offer -> new Held(discount, offer))).toList();
        return held.stream().flatMap(one -> forbidden(sale, discounts, one, today).stream()).findFirst()
                .or(() -> lastWithoutEffect(Pricing.of(sale.start().currency(), sale.lines(), discounts), held));
    }

    private static Optional<Lost> forbidden(
            Sale.Open sale, List<Discount> discounts, Held held, LocalDate today) {
        var earlier = discounts.subList(0, discounts.indexOf(held.discount()));
        return OfferRules.obstacle(sale, held.offer(), today)
                .or(() -> held.offer() instanceof Benefit benefit && !OfferRules.combines(earlier, benefit)
                        ? Optional.of(new OfferVerdict.DoesNotCombine()) : Optional.empty())
                .map(why -> new Lost(held.discount(), held.offer(), why));
    }

    /// The offer put in last among those that take nothing off or would be wasted in part.
    private static Optional<Lost> lastWithoutEffect(Pricing pricing, List<Held> held) {
        return held.reversed().stream().flatMap(one -> pricing.discounts().stream()
                .filter(applied -> applied.discount().equals(one.discount()))
                .flatMap(applied -> withoutEffect(applied, one.offer()).stream())
                .map(why -> new Lost(one.discount(), one.offer(), why))).findFirst();
    }

    private static Optional<OfferVerdict> withoutEffect(Pricing.AppliedDiscount applied, MemberOffer offer) {
        if (!applied.amount().isPositive()) {
            return Optional.of(new OfferVerdict.NothingToReduce());
        }
        var cut = OfferRules.cut(applied);
        return OfferRules.isUsedWhole(offer) && cut.isPositive()
                ? Optional.of(new OfferVerdict.WouldWaste(cut)) : Optional.empty();
    }
}
