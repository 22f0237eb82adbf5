package org.nordkassa.scan;

import java.util.List;
import org.nordkassa.sale.Country;

/// One row of a country's table of in-store codes: EAN-13 numbers whose first two digits say that digits 9 to 12 are a
/// weight or a price.
///
/// @param prefix two digits, 20 to 29
/// @param scale grams or minor units per step of the four-digit value
public record InStoreCode(String prefix, Content content, int scale) {
    public enum Content {
        WEIGHT, PRICE
    }

    public InStoreCode {
        if (!prefix.matches("2[0-9]") || scale < 1) {
            throw new IllegalArgumentException("not an in-store code: " + prefix + " by " + scale);
        }
    }

    /// The tables that are published. Norway, Denmark and Germany publish none: shops there set their own.
    ///
    /// Finland (gs1.fi): 23 weight below 10 kg in grams, 24 below 100 kg in tens of grams, 25 above in hundreds. Sweden
    /// (gs1.se): 20, 21, 22 price with two, one and no decimals; 23, 24, 25 kilograms with three, two and one.
    public static List<InStoreCode> of(Country country) {
        return switch (country) {
            case FI -> List.of(weight("23", 1), weight("24", 10), weight("25", 100));
            case SE -> List.of(price("20", 1), price("21", 10), price("22", 100),
                    weight("23", 1), weight("24", 10), weight("25", 100));
            case DK, NO, DE -> List.of();
        };
    }

    public static InStoreCode weight(String prefix, int grams) {
        return new InStoreCode(prefix, Content.WEIGHT, grams);
    }

    public static InStoreCode price(String prefix, int minorUnits) {
        return new InStoreCode(prefix, Content.PRICE, minorUnits);
    }
}
