package org.nordkassa.ui.basket;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Pricing.AppliedDiscount;

/// One row of the basket on the screen. Amounts are written out only when a row is painted.
public sealed interface BasketRow {
    /// @param amount what the line costs after its own discounts, before those on the sale
    /// @param own the discounts on this line alone
    record LineRow(Line line, Money amount, List<AppliedDiscount> own) implements BasketRow {
        public LineRow {
            own = List.copyOf(own);
        }
    }

    /// A discount on the whole sale or on several products.
    ///
    /// @param stage how far the use of the member's offer has come, where it is one
    record DiscountRow(AppliedDiscount applied, Optional<ValueInFlight.Stage> stage) implements BasketRow {}
}
