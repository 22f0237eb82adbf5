package org.nordkassa.sale;

/// What kind of goods a product is for VAT. The rate of a class depends on country and day: see [VatTable].
public enum VatClass {
    STANDARD, FOOD, REDUCED, LOW, NONE
}
