package org.nordkassa.server;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// An amount the caller wants to add (above zero) or spend (below zero).
///
/// @param currency the caller's idea of the currency, checked against the account's when present
record Entry(BigDecimal amount, Optional<String> currency, References references) {
    /// Ten digits before the point: sums of such amounts never leave a long.
    private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,10}(\\.[0-9]{1,3})?");

    Entry {
        if (amount.signum() == 0) {
            throw new Refused(ErrorCode.BAD_REQUEST, "moneyamount is zero");
        }
    }

    static BigDecimal parse(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new Refused(ErrorCode.BAD_REQUEST, "moneyamount is a decimal number in a string, such as \"-29.90\"");
        }
        return new BigDecimal(text);
    }

    Money moneyIn(CurrencyUnit unit) {
        if (currency.filter(code -> !code.equals(unit.getCode())).isPresent()) {
            throw new Refused(ErrorCode.CURRENCY_MISMATCH, "this account is kept in " + unit.getCode());
        }
        return exact(amount, unit);
    }

    /// The amount as money; never rounded, because nobody said how.
    static Money exact(BigDecimal amount, CurrencyUnit unit) {
        try {
            return Money.of(unit, amount);
        } catch (ArithmeticException tooFine) {
            throw new Refused(ErrorCode.BAD_REQUEST, "moneyamount has more decimals than " + unit.getCode());
        }
    }
}
