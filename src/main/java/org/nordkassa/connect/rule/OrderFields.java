package org.nordkassa.connect.rule;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.Json;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Tender;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A sale as the fields of an order. The group has to be historical in Rule, so that each order is kept.
record OrderFields(String group, ZoneId zone) {
    static final String NUMBER = "Number";
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int MOST_BYTES = 60_000;

    static String number(Sale.Completed sale) {
        return sale.number().toString();
    }

    /// One record of the group, in the form of API v3, which is the one that can say that the group is to be historical
    /// where it has to be made.
    ObjectNode of(Sale.Completed sale) {
        var record = Json.object().put("group", group).put("create_if_not_exists", true).put("historical", true);
        var values = record.putArray("values");
        var pricing = sale.pricing();
        add(values, NUMBER, number(sale));
        add(values, "Date", DATE_TIME.format(sale.at().atZone(zone)));
        add(values, "Total", Amounts.text(pricing.turnover()));
        add(values, "Vat", Amounts.text(vat(pricing)));
        add(values, "Discount", Amounts.text(pricing.saved()));
        add(values, "Currency", sale.start().currency().getCode());
        add(values, "PaymentMethod", paymentMethod(sale));
        var products = Json.text(products(pricing));
        if (products.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            add(values, "Products", products);
        }
        var body = Json.object();
        body.putArray("groups").add(record);
        return body;
    }

    private static void add(ArrayNode values, String name, String value) {
        values.add(Json.object().put("field", name).put("create_if_not_exists", true).put("value", value));
    }

    private static Money vat(Pricing pricing) {
        return pricing.vat().stream().map(Pricing.VatShare::vat)
                .reduce(Money.zero(pricing.total().getCurrencyUnit()), Money::plus);
    }

    private static ArrayNode products(Pricing pricing) {
        var products = Json.array();
        for (var priced : pricing.turnoverLines()) {
            var item = priced.line().item();
            products.add(Json.object()
                    .put("sku", item.sku())
                    .put("name", item.name())
                    .put("price", Amounts.text(item.unitPrice()))
                    .put("vat", item.vat().percent())
                    .put("qty", priced.line().quantity().amount())
                    .put("total", Amounts.text(priced.net())));
        }
        return products;
    }

    private static String paymentMethod(Sale.Completed sale) {
        return sale.tenders().stream().map(OrderFields::word).distinct().sorted().collect(Collectors.joining("+"));
    }

    private static String word(Tender tender) {
        return switch (tender) {
            case Tender.Cash _ -> "cash";
            case Tender.Card _ -> "card";
            case Tender.GiftCard _ -> "gift_card";
            case Tender.CustomerBalance _ -> "customer_balance";
        };
    }
}
