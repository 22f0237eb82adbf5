package org.nordkassa.ui;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.nordkassa.loyalty.MemberForm;
import org.nordkassa.sale.Country;

/// How the till's window looks and speaks.
///
/// @param locale the cashier's language; one without texts falls back to English
/// @param country where the till stands
/// @param shopName shown at the top, may be empty
/// @param tillName the till's short name, shown in the status strip
/// @param joinAddress where customers become members, shown as a code where nobody was found
/// @param form which fields a customer is registered and updated with
public record UiSettings(Locale locale, Theme theme, Country country, String shopName, String tillName,
        Optional<String> joinAddress, MemberForm form) {
    public enum Theme {
        LIGHT, DARK,
        /// As the operating system is set.
        SYSTEM
    }

    /// Customers become members elsewhere.
    public UiSettings(Locale locale, Theme theme, Country country, String shopName, String tillName) {
        this(locale, theme, country, shopName, tillName, Optional.empty(), MemberForm.USUAL);
    }

    public UiSettings {
        requireNonNull(locale);
        requireNonNull(theme);
        requireNonNull(country);
        requireNonNull(shopName);
        requireNonNull(tillName);
        requireNonNull(joinAddress);
    }
}
