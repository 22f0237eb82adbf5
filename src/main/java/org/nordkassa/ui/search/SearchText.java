package org.nordkassa.ui.search;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// What has been typed into the search field, taken apart.
///
/// @param thousandths the quantity of a prefix like `3 *`
/// @param rest what stands after the prefix, without blanks around it
public record SearchText(Optional<Long> thousandths, String rest) {
    private static final Pattern PREFIX = Pattern.compile("\\s*(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*[*x×]\\s*(.*)",
            Pattern.CASE_INSENSITIVE);

    /// `x` counts as a sign only where it ends the text or a blank follows: `3 x`, but not `3xl shirt`.
    private static final Pattern WORD = Pattern.compile("\\s*\\d+\\s*[xX]\\S.*");

    public static SearchText of(String typed) {
        var matcher = PREFIX.matcher(typed);
        if (!matcher.matches() || WORD.matcher(typed).matches()) {
            return new SearchText(Optional.empty(), typed.strip());
        }
        var number = new BigDecimal(matcher.group(1).replace(',', '.'));
        return new SearchText(Optional.of(number.movePointRight(3).longValueExact()), matcher.group(2).strip());
    }

    /// Whether Enter reads it as a code: digits, or one word with a digit in it, as customer cards have.
    public boolean isCode() {
        return rest.matches("\\d{3,}") || rest.matches("(?=.*\\d)[A-Z0-9-]{8,}");
    }
}
