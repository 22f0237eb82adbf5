package org.nordkassa.sale;

import java.math.RoundingMode;
import org.joda.money.Money;

/// One row of the basket.
public record Line(LineId id, Item item, Quantity quantity) {
    public Line {
        if (item.unit() != quantity.unit()) {
            throw new IllegalArgumentException("an item by the " + item.unit() + " is not sold by the "
                    + quantity.unit());
        }
    }

    /// Unit price times quantity before any discount, rounded half up to the minor unit.
    public Money gross() {
        return item.unitPrice().multipliedBy(quantity.amount(), RoundingMode.HALF_UP);
    }
}
