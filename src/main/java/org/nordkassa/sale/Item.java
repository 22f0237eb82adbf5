package org.nordkassa.sale;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.joda.money.Money;

/// A product as it is sold on this line: looked up, priced and taxed before the command is given.
///
/// @param unitPrice VAT included, per piece or kilogram
/// @param load the gift card that the money goes on, where that is what is sold
/// @param barcode what was scanned, or empty when it was chosen by hand
public record Item(
        String sku, String name, Money unitPrice, VatRate vat, Unit unit, String barcode, Optional<CardLoad> load) {
    /// Goods.
    public Item(String sku, String name, Money unitPrice, VatRate vat, Unit unit, String barcode) {
        this(sku, name, unitPrice, vat, unit, barcode, Optional.empty());
    }

    public Item {
        requireNonNull(sku);
        requireNonNull(name);
        requireNonNull(vat);
        requireNonNull(unit);
        requireNonNull(barcode);
        requireNonNull(load);
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("an item's price is not negative");
        }
        if (load.isPresent() && vat.permille() != 0) {
            throw new IllegalArgumentException("money on a gift card bears no VAT");
        }
    }

    /// Whether selling it is turnover. Money on a gift card is not: what it buys one day will be.
    public boolean isTurnover() {
        return load.isEmpty();
    }
}
