package org.nordkassa.connect.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;

/// Money on the wire: decimal texts (`"-299.00"`) and integers in minor units. Nothing is ever rounded here.
public final class Amounts {
    private static final String DECIMAL = "-?\\d{1,12}(\\.\\d{1,6})?";

    private Amounts() {}

    /// `-299.00`: all decimals of the currency, no grouping, no exponent.
    public static String text(Money money) {
        return money.getAmount().toPlainString();
    }

    /// @throws UnexpectedShape when it is no plain decimal number
    public static BigDecimal decimal(JsonNode node) {
        var text = node.isNumber() ? node.asString() : node.stringValue("");
        if (!text.matches(DECIMAL)) {
            throw new UnexpectedShape("a decimal number");
        }
        return new BigDecimal(text);
    }

    /// @throws UnexpectedShape when it has more decimals than the currency
    public static Money of(BigDecimal amount, CurrencyUnit currency) {
        try {
            return Money.of(currency, amount, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new UnexpectedShape("an amount in " + currency);
        }
    }

    /// @throws UnexpectedShape when there is no such currency
    public static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            throw new UnexpectedShape("a currency");
        }
    }
}
