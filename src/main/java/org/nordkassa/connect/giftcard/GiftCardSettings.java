package org.nordkassa.connect.giftcard;

import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Identifier;

/// Where the gift-card server is and how it works.
///
/// @param address what comes before `/giftcards`
/// @param mode the server's mode; it must not be changed once cards have been sold
/// @param zone of the shop, for the day on which a card expires
/// @param staffReference who redeems, as the server's ledger shows it, where no cashier logs in; empty to send none
/// @param serverIsIdempotent whether our `transaction_reference` is an idempotency key there. Sitoo's public contract
///     does not promise it: with `false` the card's ledger is searched for our reference before every capture
/// @param customerNumber which identifier of a customer is their number on the server
public record GiftCardSettings(
        String address,
        String user,
        Secret password,
        GiftCards.Mode mode,
        CurrencyUnit currency,
        ZoneId zone,
        String staffReference,
        boolean serverIsIdempotent,
        Identifier.Type customerNumber,
        Assumed assumed) {

    /// The assumed contract: paths that no public document gives, below the address. Balances of customers follow
    /// DanDomain's "optankning på kunde".
    ///
    /// @param cards this path is public, but servers mount it differently
    public record Assumed(String cards, String customers, String move, String settings) {
        public static final Assumed CONTRACT = new Assumed("giftcards", "customers", "move.json", "settings.json");
    }

    /// Our own server, asked by a shop whose customers are numbered by their card.
    public static GiftCardSettings of(
            String address, String user, Secret password, GiftCards.Mode mode, CurrencyUnit currency, ZoneId zone) {
        return new GiftCardSettings(address, user, password, mode, currency, zone, "", true,
                Identifier.Type.CUSTOMER_CARD, Assumed.CONTRACT);
    }
}
