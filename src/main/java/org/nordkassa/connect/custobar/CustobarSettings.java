package org.nordkassa.connect.custobar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.nordkassa.checkout.port.Correspondent;
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
        Out out,
        Assumed assumed) {

    /// What is sent of a customer besides their id. The names are Custobar's.
    public enum CustomerField {
        PHONE_NUMBER, EMAIL, FIRST_NAME, LAST_NAME
    }

    /// How much is said of what is there.
    public enum Stock {
        NONE, TOTAL, BY_SHOP
    }

    /// What goes out, and how often.
    ///
    /// @param customerFields what is sent of customers
    public record Out(Set<CustomerField> customerFields, Correspondent.Pace pace, Stock stock) {
        public static final Out USUAL = new Out(EnumSet.allOf(CustomerField.class), new Correspondent.Pace(
                Duration.ZERO, Optional.of(Duration.ofDays(1)), Optional.of(Duration.ofDays(1))), Stock.NONE);

        public Out {
            customerFields = Set.copyOf(customerFields);
        }
    }

    /// The assumed contract. Custobar publishes neither how a company keeps benefits nor how their use is marked: here
    /// they are a field of the customer, and events of a type that the company has added. The paths are public, but two
    /// of them differ between its documents.
    ///
    /// @param benefits the customer's field with the benefits
    /// @param used type of the event that marks a use
    /// @param returned type of the event that takes a use back
    /// @param joined type of the event of somebody who joins the loyalty programme
    /// @param stockTotal the product's field with how much there is in all shops together
    public record Assumed(
            String benefits,
            String used,
            String returned,
            String joined,
            String stockTotal,
            String customersData,
            String eventsData,
            String customersUpload,
            String salesUpload,
            String productsUpload,
            String eventsUpload) {
        public static final Assumed CONTRACT = new Assumed("benefits", "BENEFIT_USED", "BENEFIT_RETURNED", "LOYALTY_JOINED", "stock_total",
                "api/data/customers/", "api/data/events/",
                "api/customers/upload/", "api/sales/upload/", "api/products/upload/", "api/events/upload/");
    }

    public static CustobarSettings of(
            String address, Secret token, String shopId, String region, CurrencyUnit currency, ZoneId zone) {
        return new CustobarSettings(address, "Token", token, shopId, region, currency, zone, Out.USUAL,
                Assumed.CONTRACT);
    }
}
