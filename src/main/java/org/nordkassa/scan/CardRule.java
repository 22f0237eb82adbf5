package org.nordkassa.scan;

import java.util.regex.Pattern;

/// What the codes of a shop's customers look like. All that is said must fit; the codes themselves are opaque.
///
/// @param prefix what the text begins with, may be empty
/// @param shortest how many characters it has at least
/// @param longest how many at most; 0 when it is not said
/// @param pattern regular expression for the whole text; empty when it is not said
public record CardRule(String prefix, int shortest, int longest, String pattern) {
    /// No code is a customer's by its looks.
    public static final CardRule NONE = new CardRule("", 0, 0, "");

    /// @throws java.util.regex.PatternSyntaxException when the expression is none
    public CardRule {
        Pattern.compile(pattern);
        if (shortest < 0 || longest < 0 || longest > 0 && longest < shortest) {
            throw new IllegalArgumentException("from " + shortest + " to " + longest + " characters");
        }
    }

    public static CardRule of(String pattern) {
        return new CardRule("", 0, 0, pattern);
    }

    boolean matches(String text) {
        return !equals(NONE) && text.startsWith(prefix) && text.length() >= shortest
                && (longest == 0 || text.length() <= longest)
                && (pattern.isEmpty() || Pattern.matches(pattern, text));
    }
}
