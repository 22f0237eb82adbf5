package org.nordkassa.sandbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What Custobar's documentation demands of uploaded records. An upload with one bad record is refused as a whole.
final class CustobarChecks {
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern CUSTOMER_ID = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern EVENT_TYPE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Set<String> CENTS = Set.of("sale_discount", "sale_shipping", "sale_shipping_in_currency",
            "sale_total", "unit_price", "discount", "total", "unit_price_in_currency", "price", "sale_price",
            "amount_cents");

    private CustobarChecks() {}

    static List<ObjectNode> records(String type, JsonNode list) {
        var records = new ArrayList<ObjectNode>();
        for (var node : list) {
            if (!(node instanceof ObjectNode record)) {
                throw reason("Every record is an object.");
            }
            requireWholeCents(record);
            switch (type) {
                case "customers" -> requireCustomer(record);
                case "sales" -> requireSaleRow(record);
                case "events" -> requireEvent(record);
                default -> requireProduct(record);
            }
            records.add(record);
        }
        if (type.equals("sales")) {
            requireBuyers(records);
        }
        return records;
    }

    private static void requireCustomer(ObjectNode customer) {
        requireOneOf(customer, "external_id", "phone_number", "email");
        requireForm(customer, "external_id", CUSTOMER_ID);
        requireForm(customer, "phone_number", PHONE);
        requireForm(customer, "email", EMAIL);
        for (var permission : List.of("can_email", "can_sms", "can_post", "can_profile", "can_push")) {
            var value = customer.path(permission);
            if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
                throw reason(permission + " is true or false.");
            }
        }
    }

    private static void requireSaleRow(ObjectNode row) {
        requireText(row, "sale_external_id");
        requireForm(row, "sale_phone_number", PHONE);
        if (row.has("sale_currency") != row.has("sale_exchange_rate")) {
            throw reason("sale_currency and sale_exchange_rate come together.");
        }
        if (row.has("sale_date")) {
            requireDate(row, "sale_date");
        }
        if (row.has("quantity") && !row.path("quantity").isNumber()) {
            throw reason("quantity is a number.");
        }
    }

    /// Date and buyer belong to the sale: one of its rows has to tell them.
    private static void requireBuyers(List<ObjectNode> rows) {
        var sales = new HashSet<String>();
        var complete = new HashSet<String>();
        for (var row : rows) {
            var sale = row.path("sale_external_id").asString();
            sales.add(sale);
            if (row.has("sale_date") && (filled(row, "sale_customer_id") || filled(row, "sale_phone_number")
                    || filled(row, "sale_email"))) {
                complete.add(sale);
            }
        }
        if (!complete.containsAll(sales)) {
            throw reason("A sale needs sale_date and one of sale_customer_id, sale_phone_number, sale_email.");
        }
    }

    private static void requireEvent(ObjectNode event) {
        requireText(event, "type");
        requireForm(event, "type", EVENT_TYPE);
        requireText(event, "date");
        requireDate(event, "date");
        requireOneOf(event, "customer_id", "phone_number", "email", "customer_token");
        requireForm(event, "phone_number", PHONE);
    }

    private static void requireProduct(ObjectNode product) {
        requireText(product, "external_id");
        if (!product.has("price")) {
            throw reason("price is missing.");
        }
    }

    /// 10.50 is sent as 1050: a decimal number here is the mistake that costs a hundredfold.
    private static void requireWholeCents(ObjectNode record) {
        for (var field : CENTS) {
            var value = record.path(field);
            if (!value.isMissingNode() && !value.isNull() && !value.isIntegralNumber()) {
                throw reason(field + " is an integer in cents.");
            }
        }
    }

    private static void requireOneOf(ObjectNode record, String... fields) {
        for (var field : fields) {
            if (filled(record, field)) {
                return;
            }
        }
        throw reason("One of " + String.join(", ", fields) + " is needed.");
    }

    private static void requireText(ObjectNode record, String field) {
        if (!filled(record, field)) {
            throw reason(field + " is missing.");
        }
    }

    private static void requireForm(ObjectNode record, String field, Pattern form) {
        if (filled(record, field) && !form.matcher(record.path(field).asString()).matches()) {
            throw reason(field + " has an invalid form.");
        }
    }

    private static void requireDate(ObjectNode record, String field) {
        var text = record.path(field).asString();
        try {
            if (text.length() <= 10) {
                LocalDate.parse(text);
            } else if (text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10) {
                OffsetDateTime.parse(text);
            } else {
                LocalDateTime.parse(text);
            }
        } catch (DateTimeException malformed) {
            throw reason(field + " is not an ISO 8601 date.");
        }
    }

    private static boolean filled(ObjectNode record, String field) {
        return record.path(field).isString() && !record.path(field).stringValue().isBlank();
    }

    private static Rejected reason(String reason) {
        return new Rejected(Custobar.error(400, reason));
    }
}
