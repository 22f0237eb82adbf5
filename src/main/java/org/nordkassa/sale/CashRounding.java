package org.nordkassa.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/// Rounding of what is paid in cash to the smallest coin, half away from zero.
///
/// The edges, decided once: Finland 0-2 down to 0, 3-7 to 5, 8-9 to 10 cents; Denmark 0-24 to 0, 25-74 to 50, 75-99 to
/// 100 öre; Sweden and Norway 0-49 to 0, 50-99 to 100; Germany none. Only the amount due in cash is rounded. Change
/// needs no rule of its own: cash comes in whole coins, so what is given back is whole coins too.
///
/// @param smallestCoinMinor the smallest coin in minor units; 1 means no rounding
public record CashRounding(int smallestCoinMinor) {
    public CashRounding {
        if (smallestCoinMinor < 1) {
            throw new IllegalArgumentException("smallest coin must be positive");
        }
    }

    public Money round(Money amount) {
        var coin = BigDecimal.valueOf(smallestCoinMinor);
        var coins = BigDecimal.valueOf(amount.getAmountMinorLong()).divide(coin, 0, RoundingMode.HALF_UP);
        return Money.ofMinor(amount.getCurrencyUnit(), coins.multiply(coin).longValueExact());
    }

    /// Whether coins exist that make up this amount.
    public boolean isPayable(Money amount) {
        return amount.getAmountMinorLong() % smallestCoinMinor == 0;
    }
}
