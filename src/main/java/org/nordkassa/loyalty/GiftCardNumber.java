package org.nordkassa.loyalty;

import java.util.Locale;
import java.util.Optional;

/// The number of a gift card: 4 to 40 letters and digits, upper case, without the blanks and dashes it may be printed
/// with.
public record GiftCardNumber(String value) {
    public GiftCardNumber {
        if (!value.matches("[A-Z0-9]{4,40}")) {
            throw new IllegalArgumentException("not a gift card number");
        }
    }

    /// @return empty when the text cannot be a card's number
    public static Optional<GiftCardNumber> parse(String text) {
        var bare = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return bare.matches("[A-Z0-9]{4,40}")
                ? Optional.of(new GiftCardNumber(bare))
                : Optional.empty();
    }

    /// `•••• 8720`; nothing at all of a number so short that this would give it away.
    public String masked() {
        return value.length() < 8 ? "••••" : "•••• " + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
