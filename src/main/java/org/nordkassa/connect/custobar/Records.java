package org.nordkassa.connect.custobar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.nordkassa.connect.custobar.CustobarSettings.CustomerField;
import org.nordkassa.connect.http.Json;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.Pricing.PricedLine;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Tender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sales and customers as Custobar's public record formats want them: money in cents, times with their zone.
///
/// @param shopId the shop's id in Custobar, or empty
/// @param fields what is told of a customer
record Records(String shopId, Set<CustomerField> fields) {
    /// One row per line of turnover: money put on a gift card is none, and is one day what buys goods, under their own
    /// rows. The ids of sale and rows are the till's own and stay the same, however often it is sent.
    ///
    /// @return empty when there is nothing that tells Custobar whose sale it was, without which it takes none
    Optional<List<JsonNode>> sale(Sale.Completed sale, Customer customer) {
        var rows = new ArrayList<JsonNode>();
        for (var line : sale.pricing().turnoverLines()) {
            var row = ofSale(sale);
            identify(row, "sale_customer_id", "sale_phone_number", "sale_email", customer);
            rows.add(withLine(row, sale, line));
        }
        return isIdentified(customer) ? Optional.of(rows) : Optional.empty();
    }

    private ObjectNode ofSale(Sale.Completed sale) {
        var row = Json.object()
                .put("sale_external_id", sale.start().id().toString())
                .put("sale_date", time(sale.at()))
                .put("sale_state", "COMPLETE")
                .put("sale_total", cents(sale.pricing().turnover()))
                .put("sale_discount", cents(sale.pricing().saved()))
                .put("sale_payment_method", paymentMethod(sale));
        if (!shopId.isBlank()) {
            row.put("sale_shop_id", shopId);
        }
        var coupons = row.putArray("sale_coupon_codes");
        benefitsUsed(sale).forEach(coupons::add);
        return row;
    }

    private static ObjectNode withLine(ObjectNode row, Sale.Completed sale, PricedLine priced) {
        var item = priced.line().item();
        return row.put("external_id", sale.start().id() + "-" + priced.line().id().number())
                .put("product_id", item.sku())
                .put("product_sku", item.sku())
                .put("quantity", priced.line().quantity().amount())
                .put("unit_price", cents(item.unitPrice()))
                .put("discount", cents(priced.reduction()))
                .put("total", cents(priced.net()));
    }

    private static List<String> benefitsUsed(Sale.Completed sale) {
        return sale.pricing().discounts().stream()
                .flatMap(applied -> benefitId(applied.discount().origin()).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> benefitId(DiscountOrigin origin) {
        return switch (origin) {
            case DiscountOrigin.Cashier _ -> Optional.empty();
            case DiscountOrigin.MemberOffer(var kind, var id, var _) ->
                    kind.isBenefit() ? Optional.of(id) : Optional.empty();
            case DiscountOrigin.Carried(var kind, var id) -> kind.isBenefit() ? Optional.of(id) : Optional.empty();
        };
    }

    private static String paymentMethod(Sale.Completed sale) {
        return sale.tenders().stream().map(Records::word).distinct().sorted().collect(Collectors.joining("+"));
    }

    private static String word(Tender tender) {
        return switch (tender) {
            case Tender.Cash _ -> "cash";
            case Tender.Card _ -> "card";
            case Tender.GiftCard _ -> "gift_card";
            case Tender.CustomerBalance _ -> "customer_balance";
        };
    }

    /// Says nothing of what marketing is allowed: that is said once, when the customer has said it, see [#joining]. Later
    /// it would undo what they have told Custobar since.
    ///
    /// @return empty when the customer has nothing by which Custobar could know them
    Optional<ObjectNode> customer(Customer customer) {
        var row = Json.object();
        identify(row, "external_id", "phone_number", "email", customer);
        if (fields.contains(CustomerField.FIRST_NAME) && !customer.firstName().isEmpty()) {
            row.put("first_name", customer.firstName());
        }
        if (fields.contains(CustomerField.LAST_NAME) && !customer.lastName().isEmpty()) {
            row.put("last_name", customer.lastName());
        }
        return isIdentified(customer) ? Optional.of(row) : Optional.empty();
    }

    /// A customer who joins the programme, with what they have allowed.
    Optional<ObjectNode> joining(Customer customer, MarketingConsent allowed, Instant at) {
        var record = customer(customer).map(row -> row.put("date_joined", time(at)));
        record.ifPresent(row -> {
            permission(row, "can_email", allowed.byEmail());
            permission(row, "can_sms", allowed.bySms());
        });
        return record;
    }

    private static void permission(ObjectNode row, String field, Permission permission) {
        if (permission != Permission.UNKNOWN) {
            row.put(field, permission == Permission.GIVEN);
        }
    }

    /// That a customer joins the programme at this shop (assumed contract).
    ObjectNode joined(String type, Customer customer, Instant at, String reference) {
        var event = Json.object().put("type", type).put("date", time(at)).put("reference", reference);
        identify(event, "customer_id", "phone_number", "email", customer);
        if (!shopId.isBlank()) {
            event.put("shop_id", shopId);
        }
        return event;
    }

    private void identify(ObjectNode row, String id, String phone, String email, Customer customer) {
        externalId(customer).ifPresent(value -> row.put(id, value));
        phoneOf(customer).ifPresent(value -> row.put(phone, value));
        emailOf(customer).ifPresent(value -> row.put(email, value));
    }

    private Optional<String> phoneOf(Customer customer) {
        return customer.phone().filter(_ -> fields.contains(CustomerField.PHONE_NUMBER)).map(PhoneNumber::e164);
    }

    private Optional<String> emailOf(Customer customer) {
        return customer.email().filter(_ -> fields.contains(CustomerField.EMAIL)).map(EmailAddress::value);
    }

    private boolean isIdentified(Customer customer) {
        return externalId(customer).isPresent() || phoneOf(customer).isPresent() || emailOf(customer).isPresent();
    }

    /// Custobar takes letters, digits and dashes only; another card value is not its `external_id`.
    private static Optional<String> externalId(Customer customer) {
        return customer.customerCard().filter(value -> value.matches("[\\p{L}\\p{Nd}-]+"));
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static long cents(Money money) {
        return money.getAmountMinorLong();
    }
}
