package org.nordkassa.sale;

import java.util.Comparator;

/// The order in which discounts are taken off, whatever the order in which they were given.
///
/// Lines and products before the whole sale, percentages before sums, the narrower scope before the wider, the greater
/// before the smaller. Only sums on the whole sale keep the order in which they were given: it does not touch the
/// total, and whoever gives them can choose which of them is cut when they are more than what is left.
final class DiscountOrder {
    static final Comparator<Discount> INSTANCE = Comparator.comparing(Discount::isOnWholeSale)
            .thenComparing(DiscountOrder::isSum)
            .thenComparing((one, other) -> one.isOnWholeSale() && isSum(one) ? 0 : compareWithinGroup(one, other));

    private DiscountOrder() {}

    private static boolean isSum(Discount discount) {
        return discount.reduction() instanceof Reduction.Amount;
    }

    private static int compareWithinGroup(Discount one, Discount other) {
        return Comparator.comparingInt(DiscountOrder::width)
                .thenComparing(Comparator.comparingLong(DiscountOrder::size).reversed())
                .thenComparing(DiscountOrder::scopeText)
                .compare(one, other);
    }

    /// A line is narrower than any products, few products are narrower than many.
    private static int width(Discount discount) {
        return switch (discount.scope()) {
            case DiscountScope.OneLine _ -> 0;
            case DiscountScope.Products(var skus) -> skus.size();
            case DiscountScope.WholeSale() -> Integer.MAX_VALUE;
        };
    }

    private static long size(Discount discount) {
        return switch (discount.reduction()) {
            case Reduction.Percent(int permille) -> permille;
            case Reduction.Amount(var amount) -> amount.getAmountMinorLong();
        };
    }

    private static String scopeText(Discount discount) {
        return switch (discount.scope()) {
            case DiscountScope.OneLine(var line) -> "%010d".formatted(line.number());
            case DiscountScope.Products(var skus) -> String.join("\n", skus.stream().sorted().toList());
            case DiscountScope.WholeSale() -> "";
        };
    }
}
