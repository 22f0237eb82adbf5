package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Reduction;

/// Something a member owns and can use as a discount: a benefit or a bonus check.
public sealed interface MemberOffer {
    String id();

    String name();

    Validity validity();

    /// What the basket must cost, before any discount, for the offer to be used; zero when it does not matter.
    Money minimumPurchase();

    /// The discount that using this offer gives.
    ///
    /// @param useKey our reference for this use
    default Discount discount(DiscountId discountId, String useKey) {
        var reduction = switch (this) {
            case Benefit benefit -> benefit.reduction();
            case BonusCheck check -> new Reduction.Amount(check.left());
        };
        return new Discount(discountId, name(), OfferRules.scopeOf(this), reduction,
                new DiscountOrigin.MemberOffer(OfferRules.kindOf(this), id(), useKey));
    }

    /// Days on which an offer can be used, first and last included; an absent end is open.
    record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
        public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

        public boolean includes(LocalDate day) {
            return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
        }

        public boolean isOver(LocalDate day) {
            return to.filter(day::isAfter).isPresent();
        }
    }

    /// A member's benefit, held by Custobar.
    ///
    /// @param combines whether it may be used together with other benefits
    /// @param usedOn when it was used up, if it was
    record Benefit(
            String id,
            String name,
            Reduction reduction,
            DiscountScope scope,
            Validity validity,
            Money minimumPurchase,
            boolean combines,
            Optional<LocalDate> usedOn) implements MemberOffer {}

    /// A bonus check, held by Rule. It is a discount and not a tender: otherwise what is left of it could be paid out.
    ///
    /// @param left what is left on it, not negative
    /// @param inParts whether a part can be used and the rest kept; otherwise it is used whole
    /// @param usedOn when it was last used, if it was
    record BonusCheck(
            String id,
            String name,
            Money amount,
            Money left,
            Validity validity,
            Money minimumPurchase,
            boolean inParts,
            Optional<LocalDate> usedOn) implements MemberOffer {}
}
