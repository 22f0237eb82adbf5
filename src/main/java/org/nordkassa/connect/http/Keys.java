package org.nordkassa.connect.http;

import java.util.Optional;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;

/// What members are known by, as other systems spell it. What cannot be understood is taken as not given.
public final class Keys {
    private Keys() {}

    public static Optional<Identifier> customerCard(Optional<String> text) {
        return text.map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= 128)
                .filter(value -> value.chars().noneMatch(Character::isISOControl))
                .map(Identifier::customerCard);
    }

    /// @param region ISO country of numbers without a country code
    public static Optional<PhoneNumber> phone(Optional<String> text, String region) {
        return text.flatMap(value -> PhoneNumber.parse(value, region));
    }

    public static Optional<EmailAddress> email(Optional<String> text) {
        return text.flatMap(EmailAddress::parse);
    }
}
