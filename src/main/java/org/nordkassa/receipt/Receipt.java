package org.nordkassa.receipt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.TenderId;

/// All that a receipt says: the finished sale, the shop, and what the customer has left.
///
/// @param customerName as far as known
/// @param left what is left on each card, check or balance that was used
/// @param cashier who sold, or empty
/// @param isCopy whether this is a copy, which has to say so
/// @param unconfirmed tenders that their server had not confirmed when the sale was paid
/// @param invitation where customers become members, for one who may not be one yet
public record Receipt(Shop shop, Sale.Completed sale, Optional<String> customerName, List<Left> left, String cashier,
        boolean isCopy, Optional<String> invitation, Set<TenderId> unconfirmed) {
    /// @param name what it is: a masked card number, a check's name
    /// @param amount what is left on it; empty while its system has not said so
    public record Left(Kind kind, String name, Optional<Money> amount) {}

    public enum Kind {
        GIFT_CARD, CUSTOMER_BALANCE, BONUS_CHECK
    }

    public Receipt {
        left = List.copyOf(left);
        unconfirmed = Set.copyOf(unconfirmed);
    }

    /// With every tender confirmed.
    public Receipt(Shop shop, Sale.Completed sale, Optional<String> customerName, List<Left> left, String cashier,
            boolean isCopy, Optional<String> invitation) {
        this(shop, sale, customerName, left, cashier, isCopy, invitation, Set.of());
    }

    /// Without an invitation.
    public Receipt(Shop shop, Sale.Completed sale, Optional<String> customerName, List<Left> left, String cashier,
            boolean isCopy) {
        this(shop, sale, customerName, left, cashier, isCopy, Optional.empty());
    }

    /// The same as a copy.
    public Receipt copy() {
        return new Receipt(shop, sale, customerName, left, cashier, true, invitation, unconfirmed);
    }
}
