package org.nordkassa.checkout;

import java.util.Optional;
import org.nordkassa.sale.CardLoad;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Tender;

/// The key that ties a discount or tender of the sale to its value in flight.
final class UseKeys {
    private UseKeys() {}

    static Optional<String> of(Discount discount) {
        return discount.origin() instanceof DiscountOrigin.MemberOffer(var _, var _, var key)
                ? Optional.of(key) : Optional.empty();
    }

    static Optional<String> of(Line line) {
        return line.item().load().map(CardLoad::useKey);
    }

    static Optional<String> of(Tender tender) {
        return switch (tender) {
            case Tender.GiftCard card -> Optional.of(card.useKey());
            case Tender.CustomerBalance balance -> Optional.of(balance.useKey());
            case Tender.Cash _, Tender.Card _ -> Optional.empty();
        };
    }
}
