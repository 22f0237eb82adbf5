package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountOrigin.OfferKind;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;

/// The rules behind [OfferVerdict], in the order in which a cashier would want to hear them.
final class OfferRules {
    private OfferRules() {}

    /// @param known the member's offers, among which those in the basket are looked up
    static OfferVerdict judge(Sale.Open sale, MemberOffer offer, List<MemberOffer> known, LocalDate today) {
        return judge(sale, sale.pricing(), offer, known, today);
    }

    /// @param before what the basket costs as it stands
    static OfferVerdict judge(
            Sale.Open sale, Pricing before, MemberOffer offer, List<MemberOffer> known, LocalDate today) {
        return sale.discounts().stream().anyMatch(discount -> isOf(discount, offer))
                ? new OfferVerdict.AlreadyInBasket()
                : obstacle(sale, before, offer, today).orElseGet(() -> judgeOnBasket(sale, before, offer, known));
    }

    /// What forbids the offer whatever other discounts there are.
    static Optional<OfferVerdict> obstacle(Sale.Open sale, MemberOffer offer, LocalDate today) {
        return obstacle(sale, sale.pricing(), offer, today);
    }

    private static Optional<OfferVerdict> obstacle(
            Sale.Open sale, Pricing before, MemberOffer offer, LocalDate today) {
        var validity = offer.validity();
        var used = usedUp(offer);
        if (used.isPresent()) {
            return Optional.of(new OfferVerdict.Used(used.get()));
        }
        if (validity.isOver(today)) {
            return Optional.of(new OfferVerdict.Expired(validity.to().orElseThrow()));
        }
        if (!validity.includes(today)) {
            return Optional.of(new OfferVerdict.NotYetValid(validity.from().orElseThrow()));
        }
        var foreign = currencies(offer).filter(currency -> !currency.equals(sale.start().currency())).findFirst();
        if (foreign.isPresent()) {
            return Optional.of(new OfferVerdict.OtherCurrency(foreign.get().getCode()));
        }
        return offer.minimumPurchase().isGreaterThan(sale.purchase(before))
                ? Optional.of(new OfferVerdict.BelowMinimum(offer.minimumPurchase()))
                : Optional.empty();
    }

    /// Prices the basket with the offer and without it: a percentage comes before sums that are in the basket already.
    private static OfferVerdict judgeOnBasket(
            Sale.Open sale, Pricing before, MemberOffer offer, List<MemberOffer> known) {
        var discount = offer.discount(sale.nextDiscountId(), "");
        if (!before.reducible(discount.scope()).isPositive()) {
            return new OfferVerdict.NothingToReduce();
        }
        if (offer instanceof Benefit benefit && !combines(sale.discounts(), benefit)) {
            return new OfferVerdict.DoesNotCombine();
        }
        var discounts = new ArrayList<>(sale.discounts());
        discounts.add(discount);
        var after = Pricing.of(sale.start().currency(), sale.lines(), discounts);
        var concerned = Stream.concat(known.stream(), Stream.of(offer)).toList();
        var wastes = wasted(after, concerned).minus(wasted(before, concerned));
        if (wastes.isPositive()) {
            return new OfferVerdict.WouldWaste(wastes);
        }
        var saves = before.total().minus(after.total());
        return saves.isPositive() ? new OfferVerdict.Usable(saves) : new OfferVerdict.NothingToReduce();
    }

    static DiscountScope scopeOf(MemberOffer offer) {
        return switch (offer) {
            case Benefit benefit -> benefit.scope();
            case BonusCheck _ -> new DiscountScope.WholeSale();
        };
    }

    static boolean isOf(Discount discount, MemberOffer offer) {
        return discount.origin() instanceof DiscountOrigin.MemberOffer(var kind, var id, var _)
                && id.equals(offer.id()) && kind.isBenefit() == offer instanceof Benefit;
    }

    static boolean combines(List<Discount> given, Benefit benefit) {
        return given.stream()
                .map(Discount::origin)
                .flatMap(origin -> kindOf(origin).stream())
                .noneMatch(kind -> kind == OfferKind.LONE_BENEFIT || kind == OfferKind.BENEFIT && !benefit.combines());
    }

    private static Optional<OfferKind> kindOf(DiscountOrigin origin) {
        return switch (origin) {
            case DiscountOrigin.Cashier _ -> Optional.empty();
            case DiscountOrigin.MemberOffer(var kind, var _, var _) -> Optional.of(kind);
            case DiscountOrigin.Carried(var kind, var _) -> Optional.of(kind);
        };
    }

    static OfferKind kindOf(MemberOffer offer) {
        return switch (offer) {
            case Benefit benefit -> benefit.combines() ? OfferKind.BENEFIT : OfferKind.LONE_BENEFIT;
            case BonusCheck _ -> OfferKind.BONUS_CHECK;
        };
    }

    /// How much of the checks that are used whole is not taken off the price.
    private static Money wasted(Pricing pricing, List<MemberOffer> offers) {
        return pricing.discounts().stream()
                .filter(applied -> offers.stream().anyMatch(offer -> isUsedWhole(offer)
                        && isOf(applied.discount(), offer)))
                .map(OfferRules::cut)
                .reduce(Money.zero(pricing.total().getCurrencyUnit()), Money::plus);
    }

    static boolean isUsedWhole(MemberOffer offer) {
        return offer instanceof BonusCheck check && !check.inParts();
    }

    /// What a discount of a sum could not take off.
    static Money cut(Pricing.AppliedDiscount applied) {
        return switch (applied.discount().reduction()) {
            case Reduction.Amount(var sum) -> sum.minus(applied.amount());
            case Reduction.Percent _ -> Money.zero(applied.amount().getCurrencyUnit());
        };
    }

    private static Optional<LocalDate> usedUp(MemberOffer offer) {
        return switch (offer) {
            case Benefit benefit -> benefit.usedOn();
            case BonusCheck check -> check.left().isPositive() ? Optional.empty()
                    : Optional.of(check.usedOn().orElse(LocalDate.EPOCH));
        };
    }

    private static Stream<CurrencyUnit> currencies(MemberOffer offer) {
        var own = switch (offer) {
            case BonusCheck check -> Stream.of(check.left());
            case Benefit benefit -> benefit.reduction() instanceof Reduction.Amount(var amount)
                    ? Stream.of(amount) : Stream.<Money>empty();
        };
        return Stream.concat(own, Stream.of(offer.minimumPurchase())).map(Money::getCurrencyUnit);
    }
}
