package org.nordkassa.ui.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.sale.Reduction;

/// Makes a reduction of a typed number.
final class Discounts {
    private Discounts() {}

    /// @return empty where the number is no reduction: nothing, or more than 100 percent
    static Optional<Reduction> reduction(Optional<BigDecimal> number, boolean percent, CurrencyUnit currency) {
        return percent
                ? number.map(value -> value.movePointRight(1).setScale(0, RoundingMode.HALF_UP).intValue())
                        .filter(permille -> permille >= 1 && permille <= 1000)
                        .map(Reduction.Percent::new)
                : number.map(value -> Money.of(currency, value, RoundingMode.HALF_UP))
                        .filter(Money::isPositive)
                        .map(Reduction.Amount::new);
    }
}
