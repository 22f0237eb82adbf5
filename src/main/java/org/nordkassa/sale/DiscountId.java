package org.nordkassa.sale;

/// The number of a discount within its sale, never used twice in it.
public record DiscountId(int number) {}
