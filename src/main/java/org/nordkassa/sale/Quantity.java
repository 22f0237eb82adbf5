package org.nordkassa.sale;

import java.math.BigDecimal;

/// How much of an item is sold, to a thousandth: 3 pieces are 3000, 0.455 kg are 455.
///
/// @param thousandths positive, at most [#MOST]
public record Quantity(long thousandths, Unit unit) {
    /// 9 999 pieces or kilograms: what is above is a slip of the hand or a barcode read as a number.
    public static final long MOST = 9_999_000;

    public Quantity {
        if (!isInRange(thousandths, unit)) {
            throw new IllegalArgumentException("quantity out of range: " + thousandths + " " + unit);
        }
    }

    public static boolean isInRange(long thousandths, Unit unit) {
        return thousandths > 0 && thousandths <= MOST && (unit != Unit.PIECE || thousandths % 1000 == 0);
    }

    public static Quantity pieces(int pieces) {
        return new Quantity(pieces * 1000L, Unit.PIECE);
    }

    public static Quantity grams(long grams) {
        return new Quantity(grams, Unit.KILOGRAM);
    }

    public BigDecimal amount() {
        var amount = BigDecimal.valueOf(thousandths, 3);
        return unit == Unit.PIECE ? amount.setScale(0) : amount;
    }
}
