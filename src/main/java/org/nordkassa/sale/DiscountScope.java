package org.nordkassa.sale;

import java.util.Set;

/// What a discount reduces.
public sealed interface DiscountScope {
    record WholeSale() implements DiscountScope {}

    record OneLine(LineId line) implements DiscountScope {}

    /// @param skus the products that a benefit is good for
    record Products(Set<String> skus) implements DiscountScope {
        public Products {
            skus = Set.copyOf(skus);
        }
    }

    /// Nothing reduces the price of money on a gift card.
    default boolean covers(Line line) {
        return line.item().isTurnover() && switch (this) {
            case WholeSale() -> true;
            case OneLine(var id) -> line.id().equals(id);
            case Products(var skus) -> skus.contains(line.item().sku());
        };
    }
}
