package org.nordkassa.sale;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.joda.money.Money;

/// A product as it is sold on this line: looked up, priced and taxed before the command is given.
///
/// @param unitPrice VAT included, per piece or kilogram; negative for a deposit slip and nothing else
/// @param barcode what was scanned, or empty when it was chosen by hand
public record Item(
        String sku, String name, Money unitPrice, VatRate vat, Unit unit, String barcode, ItemKind kind) {
    public Item {
        requireNonNull(sku);
        requireNonNull(name);
        requireNonNull(vat);
        requireNonNull(unit);
        requireNonNull(barcode);
        boolean priceFits = switch (kind) {
            case ItemKind.Goods _ -> !unitPrice.isNegative();
            case ItemKind.OnGiftCard _ -> !unitPrice.isNegative() && vat.permille() == 0;
            case ItemKind.DepositSlip _ -> unitPrice.isNegative() && unit == Unit.PIECE;
        };
        if (!priceFits) {
            throw new IllegalArgumentException("goods cost nothing less than zero, a deposit slip is money back, "
                    + "and money on a gift card bears no VAT");
        }
    }

    /// Whether selling it is turnover. Money on a gift card is not: what it buys one day will be.
    public boolean isTurnover() {
        return load().isEmpty();
    }

    /// Goods of whose pack nothing is known.
    public Item(String sku, String name, Money unitPrice, VatRate vat, Unit unit, String barcode) {
        this(sku, name, unitPrice, vat, unit, barcode, ItemKind.Goods.UNTOLD);
    }

    /// The same goods in a pack of which this is known.
    public Item in(Pack pack) {
        return new Item(sku, name, unitPrice, vat, unit, barcode, new ItemKind.Goods(pack));
    }

    /// The gift card that the money goes on, where that is what is sold.
    public Optional<CardLoad> load() {
        return kind instanceof ItemKind.OnGiftCard(var load) ? Optional.of(load) : Optional.empty();
    }

    /// The code of the deposit slip that this is.
    public Optional<String> slip() {
        return kind instanceof ItemKind.DepositSlip(var code) ? Optional.of(code) : Optional.empty();
    }
}
