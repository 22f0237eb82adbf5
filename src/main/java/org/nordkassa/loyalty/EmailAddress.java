package org.nordkassa.loyalty;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address, trimmed and lower-cased, the only form in which addresses are compared or sent.
public record EmailAddress(String value) {
    private static final String NOWHERE = "\\s\\p{Cntrl}@,;:<>()\\[\\]\\\\\"";
    private static final String LABEL = "[^." + NOWHERE + "]+";
    private static final Pattern FORM =
            Pattern.compile("[^" + NOWHERE + "]{1,64}@(" + LABEL + "\\.)+[^." + NOWHERE + "]{2,}");

    public EmailAddress {
        if (value.length() > 254 || !FORM.matcher(value).matches() || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a normalised e-mail address");
        }
    }

    /// @return empty when the text is not an address
    public static Optional<EmailAddress> parse(String text) {
        var normalised = text.strip().toLowerCase(Locale.ROOT);
        return normalised.length() <= 254 && FORM.matcher(normalised).matches()
                ? Optional.of(new EmailAddress(normalised))
                : Optional.empty();
    }

    /// `m•••@example.fi`
    public String masked() {
        return value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
