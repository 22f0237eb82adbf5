package org.nordkassa.sale;

/// Who gave a discount: the cashier, or a member's benefit or bonus check.
public sealed interface DiscountOrigin {
    record Cashier(String reason) implements DiscountOrigin {}

    enum OfferKind {
        BENEFIT,
        /// A benefit that does not go together with other benefits.
        LONE_BENEFIT,
        BONUS_CHECK;

        /// Benefits and bonus checks come from different systems: ids are unique within one of the two only.
        public boolean isBenefit() {
            return this != BONUS_CHECK;
        }
    }

    /// @param offerId the benefit's or bonus check's id in its own system
    /// @param useKey our reference for this use: the idempotency key of everything sent about it
    record MemberOffer(OfferKind kind, String offerId, String useKey) implements DiscountOrigin {}

    /// What a member's benefit takes off in a sale that was split from the one in which it is used.
    record Carried(OfferKind kind, String offerId) implements DiscountOrigin {}
}
