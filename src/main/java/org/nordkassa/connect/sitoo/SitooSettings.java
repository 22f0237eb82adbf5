package org.nordkassa.connect.sitoo;

import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.nordkassa.connect.http.Secret;

/// How a CRM of Sitoo's contract is reached.
///
/// @param address what comes before `/contacts` (version 1) or `/customers` (version 2)
/// @param user for HTTP Basic; empty to send the secret as a bearer token. Version 2 is always Basic; how version 1
///     sends its token is not public
/// @param region ISO country of phone numbers without a country code
/// @param currency of bonus checks and promotions that name none
/// @param zone of the shop
public record SitooSettings(
        Version version, String address, String user, Secret secret, String region, CurrencyUnit currency, ZoneId zone,
        Assumed assumed) {
    public enum Version {
        /// Custom CRM SPI v1, deprecated and still served.
        V1,
        /// CRM SPI v2.
        V2
    }

    /// The assumed contract: parts of the path below a contact. Public are the search and the creation of contacts and
    /// that there is a redemption, its undoing, a copy of each sale (version 1) and a history; not public is what they
    /// look like.
    public record Assumed(String redeem, String undoRedeem, String transactions) {
        public static final Assumed CONTRACT = new Assumed("redeem", "undo_redeem", "transactions");
    }

    Secret authorization() {
        return user.isBlank() ? secret.withScheme("Bearer") : Secret.basic(user, secret);
    }
}
