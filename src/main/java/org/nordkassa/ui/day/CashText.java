package org.nordkassa.ui.day;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What a person types as the cash that was counted.
final class CashText {
    private CashText() {}

    /// @return empty when it is no amount of the currency; blank is nothing counted and no amount either
    static Optional<Money> read(String typed, CurrencyUnit currency) {
        var text = typed.replaceAll("[\\s\u00a0]", "").replace(',', '.');
        if (!text.matches("\\d{1,9}(\\.\\d{1,%d})?".formatted(Math.max(1, currency.getDecimalPlaces())))) {
            return Optional.empty();
        }
        return Optional.of(Money.of(currency, new BigDecimal(text)));
    }
}
