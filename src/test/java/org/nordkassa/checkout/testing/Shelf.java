package org.nordkassa.checkout.testing;

import static org.nordkassa.sale.Samples.eur;

import org.nordkassa.checkout.port.Product;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatClass;
import org.nordkassa.scan.Gtin;

/// The products of the test shop.
public final class Shelf {
    /// 10.00, at 25.5 %.
    public static final String MUG = ean("641489340001");
    /// 2.35, at 13.5 %.
    public static final String BREAD = ean("641489340002");
    /// 0.99, at 13.5 %, known to the catalogue by its 12-digit number only.
    public static final String GUM = ean("071234500001");
    /// 4.00 per kilogram.
    public static final String BANANAS = ean("641489340004");
    /// In-store label of 455 g of cheese at 20.00 per kilogram.
    public static final String CHEESE_455_G = ean("230000110455");
    /// In-store label of a pie for 3.90.
    public static final String PIE_FOR_3_90 = ean("200000120390");

    private Shelf() {}

    public static String ean(String twelveDigits) {
        return twelveDigits + Gtin.checkDigit(twelveDigits);
    }

    public static FakeCatalogue products() {
        return catalogue();
    }

    static FakeCatalogue catalogue() {
        var catalogue = new FakeCatalogue();
        catalogue.add(new Product("mug", "Mug", eur("10.00"), VatClass.STANDARD, Unit.PIECE), MUG, "MUG-1");
        catalogue.add(new Product("bread", "Bread", eur("2.35"), VatClass.FOOD, Unit.PIECE), BREAD);
        catalogue.add(new Product("gum", "Gum", eur("0.99"), VatClass.FOOD, Unit.PIECE), GUM.substring(1));
        catalogue.add(new Product("banana", "Bananas", eur("4.00"), VatClass.FOOD, Unit.KILOGRAM), BANANAS);
        catalogue.add(new Product("cheese", "Cheese", eur("20.00"), VatClass.FOOD, Unit.KILOGRAM),
                CHEESE_455_G.substring(0, 8));
        catalogue.add(new Product("pie", "Pie", eur("1.00"), VatClass.FOOD, Unit.PIECE), PIE_FOR_3_90.substring(0, 8));
        return catalogue;
    }
}
