package org.nordkassa.scan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A code as the till may show it to whoever stands there: short ones whole, a web page by its host, and of what may be
/// a person's no more than its beginning.
public final class ShownCode {
    /// Longer than any article's number: what is longer may be a person's code.
    private static final int LONGEST = 14;
    private static final int BEGINNING = 4;
    private static final Pattern HOST = Pattern.compile("(?i)(?:https?://|www\\.)([^/?#@\\s]{1,60})(?:[/?#].*)?",
            Pattern.DOTALL);
    /// E-mail and phone; personal numbers of Finland, Sweden, Denmark and Norway with or without their sign. Numbers
    /// whose GS1 check digit is right are products all the same.
    private static final Pattern PERSONAL = Pattern.compile(
            ".*@.*"
            + "|\\+[0-9 ()-]{6,}|00[1-9][0-9]{8,}|0[0-9]{1,3}[ -][0-9 -]{5,}"
            + "|[0-3][0-9][01][0-9]{3}[-+A-FU-Ya-fu-y][0-9]{3}[0-9A-Za-z]"
            + "|(19|20)?[0-9]{2}[01][0-9][0-9]{2}[-+]?[0-9]{4}"
            + "|[0-9]{2}[01][0-9]{3}[ -]?[0-9]{4}"
            + "|[0-9]{2}[01][0-9]{3}[ ]?[0-9]{5}", Pattern.DOTALL);

    private ShownCode() {}

    public static String of(String text) {
        var host = HOST.matcher(text);
        if (host.matches()) {
            return host.group(1).toLowerCase(Locale.ROOT);
        }
        boolean open = text.length() <= LONGEST && !isPersonal(text) && !BankCardNumbers.matches(text);
        return open ? text : text.substring(0, text.offsetByCodePoints(0,
                Math.min(BEGINNING, text.codePointCount(0, text.length())))) + "…";
    }

    /// What the code is for, if a till has no use for its kind.
    public static Optional<ForeignUse> foreignUse(String text) {
        return ForeignUse.of(text);
    }

    private static boolean isPersonal(String text) {
        return PERSONAL.matcher(text).matches() && !Gtin.isRight(text);
    }
}
