package org.nordkassa.sale;

import java.util.Optional;

/// A discount on the sale, a line or some products.
///
/// @param label what the customer reads on the receipt
public record Discount(
        DiscountId id, String label, DiscountScope scope, Reduction reduction, DiscountOrigin origin) {
    public boolean isOnWholeSale() {
        return scope instanceof DiscountScope.WholeSale;
    }

    /// Whether it is used in this sale, and not in the one that this was split from.
    public boolean isMemberOffer() {
        return origin instanceof DiscountOrigin.MemberOffer;
    }

    /// The benefit's or bonus check's id, if it is one.
    public Optional<String> offerId() {
        return origin instanceof DiscountOrigin.MemberOffer(var _, var offerId, var _)
                ? Optional.of(offerId) : Optional.empty();
    }
}
