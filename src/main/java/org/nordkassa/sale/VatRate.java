package org.nordkassa.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/// A VAT rate in tenths of a percent: Finland's 25.5 % is 255.
///
/// @param permille tenths of a percent, 0 to 999
public record VatRate(int permille) implements Comparable<VatRate> {
    public VatRate {
        if (permille < 0 || permille > 999) {
            throw new IllegalArgumentException("VAT rate out of range: " + permille);
        }
    }

    /// The VAT inside a price that includes it, rounded half up to the minor unit.
    public Money includedIn(Money gross) {
        return Money.ofMinor(gross.getCurrencyUnit(), BigDecimal.valueOf(gross.getAmountMinorLong())
                .multiply(BigDecimal.valueOf(permille))
                .divide(BigDecimal.valueOf(1000L + permille), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /// The rate in percent without needless zeros: `25.5`, `10`.
    public BigDecimal percent() {
        return permille % 10 == 0 ? BigDecimal.valueOf(permille / 10) : BigDecimal.valueOf(permille, 1);
    }

    @Override
    public int compareTo(VatRate other) {
        return Integer.compare(permille, other.permille);
    }
}
