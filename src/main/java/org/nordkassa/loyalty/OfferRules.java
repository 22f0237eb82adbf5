package org.nordkassa.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
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

    static OfferVerdict judge(Sale.Open sale, MemberOffer offer, LocalDate today) {
        var validity = offer.validity();
        var used = usedUp(offer);
        if (sale.discounts().stream().anyMatch(discount -> isOf(discount, offer))) {
            return new OfferVerdict.AlreadyInBasket();
        }
        if (used.isPresent()) {
            return new OfferVerdict.Used(used.get());
        }
        if (validity.isOver(today)) {
            return new OfferVerdict.Expired(validity.to().orElseThrow());
        }
        if (!validity.includes(today)) {
            return new OfferVerdict.NotYetValid(validity.from().orElseThrow());
        }
        if (!currencyOf(offer).equals(sale.start().currency())) {
            return new OfferVerdict.OtherCurrency(currencyOf(offer).getCode());
        }
        var pricing = sale.pricing();
        return offer.minimumPurchase().isGreaterThan(pricing.gross())
                ? new OfferVerdict.BelowMinimum(offer.minimumPurchase())
                : judgeOnBasket(sale, pricing, offer);
    }

    private static OfferVerdict judgeOnBasket(Sale.Open sale, Pricing pricing, MemberOffer offer) {
        var reducible = pricing.reducible(scopeOf(offer));
        if (!reducible.isPositive()) {
            return new OfferVerdict.NothingToReduce();
        }
        return switch (offer) {
            case Benefit benefit when !combines(sale, benefit) -> new OfferVerdict.DoesNotCombine();
            case Benefit benefit -> new OfferVerdict.Usable(reductionOf(benefit, reducible));
            case BonusCheck check when !check.inParts() && check.left().isGreaterThan(reducible) ->
                    new OfferVerdict.WouldWaste(check.left().minus(reducible));
            case BonusCheck check -> new OfferVerdict.Usable(least(check.left(), reducible));
        };
    }

    static DiscountScope scopeOf(MemberOffer offer) {
        return switch (offer) {
            case Benefit benefit -> benefit.scope();
            case BonusCheck _ -> new DiscountScope.WholeSale();
        };
    }

    static boolean isOf(Discount discount, MemberOffer offer) {
        return discount.origin() instanceof DiscountOrigin.MemberOffer(var _, var id, var _) && id.equals(offer.id());
    }

    private static boolean combines(Sale.Open sale, Benefit benefit) {
        return sale.discounts().stream()
                .map(Discount::origin)
                .noneMatch(origin -> origin instanceof DiscountOrigin.MemberOffer(var kind, var _, var _)
                        && (kind == OfferKind.LONE_BENEFIT || kind == OfferKind.BENEFIT && !benefit.combines()));
    }

    static OfferKind kindOf(MemberOffer offer) {
        return switch (offer) {
            case Benefit benefit -> benefit.combines() ? OfferKind.BENEFIT : OfferKind.LONE_BENEFIT;
            case BonusCheck _ -> OfferKind.BONUS_CHECK;
        };
    }

    private static Optional<LocalDate> usedUp(MemberOffer offer) {
        return switch (offer) {
            case Benefit benefit -> benefit.usedOn();
            case BonusCheck check -> check.left().isPositive() ? Optional.empty()
                    : Optional.of(check.usedOn().orElse(LocalDate.EPOCH));
        };
    }

    private static CurrencyUnit currencyOf(MemberOffer offer) {
        return switch (offer) {
            case BonusCheck check -> check.left().getCurrencyUnit();
            case Benefit benefit -> benefit.reduction() instanceof Reduction.Amount(var amount)
                    ? amount.getCurrencyUnit() : benefit.minimumPurchase().getCurrencyUnit();
        };
    }

    private static Money reductionOf(Benefit benefit, Money reducible) {
        return switch (benefit.reduction()) {
            case Reduction.Percent(int permille) -> reducible.multipliedBy(
                    BigDecimal.valueOf(permille, 3), RoundingMode.HALF_UP);
            case Reduction.Amount(var amount) -> least(amount, reducible);
        };
    }

    private static Money least(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }
}
