package org.nordkassa.connect.rule;

import java.time.ZoneId;
import org.nordkassa.connect.http.Secret;

/// How the shop's Rule account is reached.
///
/// @param address usually [#ADDRESS]
/// @param key the API key; it is only ever sent in a header, for Rule repeats a key from a URL in its answers
/// @param region ISO country of phone numbers without a country code
/// @param zone of the shop, for dates of uses and orders
public record RuleSettings(String address, Secret key, String region, ZoneId zone, Assumed assumed) {
    public static final String ADDRESS = "https://app.rule.io";

    /// The assumed contract. Public are the calls, and that `Sitoo-Contact.bonuschecks` is JSON; not public are that
    /// JSON (see [CheckList]), the names of the other fields of these groups, and what the shop tags its members with.
    /// The names of the order's fields follow Rule's own WooCommerce plugin.
    /// The fields of the address are called as in Sitoo's contact.
    public record Assumed(
            String contactGroup, String bonusChecks, String firstName, String lastName, String addressGroup,
            String orderGroup, String tag) {
        public static final Assumed CONTRACT = new Assumed("Sitoo-Contact", "bonuschecks", "namefirst", "namelast",
                "Sitoo-Address", "Sitoo-Order", "Sitoo");

        String bonusChecksKey() {
            return contactGroup + "." + bonusChecks;
        }
    }

    public static RuleSettings of(String address, Secret key, String region, ZoneId zone) {
        return new RuleSettings(address, key, region, zone, Assumed.CONTRACT);
    }
}
