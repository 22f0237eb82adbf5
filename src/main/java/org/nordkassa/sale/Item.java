package org.nordkassa.sale;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/// A product as it is sold on this line: looked up, priced and taxed before the command is given.
///
/// @param unitPrice VAT included, per piece or kilogram
/// @param barcode what was scanned, or empty when it was chosen by hand
public record Item(String sku, String name, Money unitPrice, VatRate vat, Unit unit, String barcode) {
    public Item {
        requireNonNull(sku);
        requireNonNull(name);
        requireNonNull(vat);
        requireNonNull(unit);
        requireNonNull(barcode);
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("an item's price is not negative");
        }
    }
}
