package org.nordkassa.checkout.port;

import java.time.LocalDate;
import org.joda.money.Money;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatClass;
import org.nordkassa.sale.VatTable;

/// A product as the catalogue keeps it.
///
/// @param price VAT included, per unit
public record Product(String sku, String name, Money price, VatClass vatClass, Unit unit) {
    public Item sold(VatTable vat, LocalDate day, String barcode) {
        return new Item(sku, name, price, vat.rate(vatClass, day), unit, barcode);
    }
}
