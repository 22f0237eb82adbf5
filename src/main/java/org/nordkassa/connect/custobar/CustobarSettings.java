package org.nordkassa.connect.custobar;

import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.nordkassa.connect.http.Secret;

/// How the shop's Custobar is reached.
///
/// @param address `https://COMPANY.custobar.com`
/// @param scheme the word before the token: `Token` for the older kind of account, `Bearer` for an integration's key
/// @param shopId this shop's `external_id` in Custobar, or empty
/// @param region ISO country of phone numbers without a country code
/// @param currency of benefits that name none
/// @param zone of the company, for times without a zone of their own
public record CustobarSettings(
        String address,
        String scheme,
        Secret token,
        String shopId,
        String region,
        CurrencyUnit currency,
        ZoneId zone,
        Assumed assumed) {

    /// The assumed contract. Custobar publishes neither how a company keeps benefits nor how their use is marked: here
    /// they are a field of the customer, and events of a type that the company has added. The paths are public, but two
    /// of them differ between its documents.
    ///
    /// @param benefits the customer's field with the benefits
    /// @param used type of the event that marks a use
    /// @param returned type of the event that takes a use back
    public record Assumed(
            String benefits,
            String used,
            String returned,
            String customersData,
            String eventsData,
            String customersUpload,
            String salesUpload,
            String eventsUpload) {
        public static final Assumed CONTRACT = new Assumed("benefits", "BENEFIT_USED", "BENEFIT_RETURNED",
                "api/data/customers/", "api/data/events/",
                "api/customers/upload/", "api/sales/upload/", "api/events/upload/");
    }

    public static CustobarSettings of(
            String address, Secret token, String shopId, String region, CurrencyUnit currency, ZoneId zone) {
        return new CustobarSettings(address, "Token", token, shopId, region, currency, zone, Assumed.CONTRACT);
    }
}
