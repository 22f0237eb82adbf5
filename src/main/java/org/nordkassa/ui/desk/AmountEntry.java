package org.nordkassa.ui.desk;

import java.math.BigDecimal;
import java.util.Optional;

/// A number being typed: digits and at most one decimal sign.
///
/// @param typed digits and perhaps one point, as typed so far
/// @param decimals how many digits may stand after the point
public record AmountEntry(String typed, int decimals) {
    private static final int MOST_DIGITS = 9;

    public static AmountEntry empty(int decimals) {
        return new AmountEntry("", decimals);
    }

    /// The entry after another key; keys that make no number change nothing.
    public AmountEntry type(char key) {
        if (key == '.' || key == ',') {
            return decimals == 0 || typed.indexOf('.') >= 0 ? this
                    : new AmountEntry(typed.isEmpty() ? "0." : typed + ".", decimals);
        }
        if (key < '0' || key > '9' || typed.length() >= MOST_DIGITS || isFull()) {
            return this;
        }
        return new AmountEntry(typed.equals("0") ? String.valueOf(key) : typed + key, decimals);
    }

    private boolean isFull() {
        int point = typed.indexOf('.');
        return point >= 0 && typed.length() - point > decimals;
    }

    public AmountEntry erase() {
        return typed.isEmpty() ? this : new AmountEntry(typed.substring(0, typed.length() - 1), decimals);
    }

    public AmountEntry cleared() {
        return empty(decimals);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /// Empty while nothing, or no number above zero, has been typed.
    public Optional<BigDecimal> value() {
        return typed.isEmpty() ? Optional.empty()
                : Optional.of(new BigDecimal(typed.endsWith(".") ? typed + "0" : typed))
                        .filter(number -> number.signum() > 0);
    }

    /// As shown while typing, with the language's decimal sign.
    public String shown(char decimalSign) {
        return typed.replace('.', decimalSign);
    }
}
