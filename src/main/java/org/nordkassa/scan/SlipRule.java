package org.nordkassa.scan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the deposit slips of a shop's reverse vending machine look like. Their form is not published: it is set to what
/// the machine prints.
///
/// @param pattern regular expression for the whole text, with the sum as the group `amount`; empty when there are none
/// @param decimals how many decimals the sum has
public record SlipRule(String pattern, int decimals) {
    public static final SlipRule NONE = new SlipRule("", 2);
    private static final int MOST_DECIMALS = 4;

    /// @throws java.util.regex.PatternSyntaxException when the expression is none
    public SlipRule {
        boolean hasAmount = Pattern.compile(pattern).namedGroups().containsKey("amount");
        if (!pattern.isEmpty() && !hasAmount || decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("a deposit slip needs the group amount and 0 to 4 decimals");
        }
    }

    /// A slip that is an EAN number has to have a right check digit, so that no misread one is money.
    Optional<CodeMeaning> read(String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (pattern.isEmpty() || !matcher.matches() || Gtin.hasShape(text) && !Gtin.isRight(text)) {
            return Optional.empty();
        }
        return minor(matcher.group("amount")).map(amount -> new CodeMeaning.DepositSlipCode(text, amount));
    }

    private Optional<Long> minor(String digits) {
        if (digits == null || !digits.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        var minor = new BigDecimal(digits).movePointLeft(decimals).movePointRight(2).stripTrailingZeros();
        return minor.scale() <= 0 && minor.signum() > 0 ? Optional.of(minor.longValueExact()) : Optional.empty();
    }
}
