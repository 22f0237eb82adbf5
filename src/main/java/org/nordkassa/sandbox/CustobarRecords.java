package org.nordkassa.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nordkassa.sandbox.SandboxData.Benefit;
import org.nordkassa.sandbox.SandboxData.Member;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What Custobar holds: customers with their benefits, sales, events and products. Safe to use from any thread.
final class CustobarRecords {
    private final List<ObjectNode> customers = new ArrayList<>();
    private final Map<String, ObjectNode> saleRows = new LinkedHashMap<>();
    private final List<ObjectNode> events = new ArrayList<>();
    private final Map<String, ObjectNode> products = new LinkedHashMap<>();
    private final Map<String, String> usedUnder = new LinkedHashMap<>();
    private int runs;

    CustobarRecords(SandboxData data) {
        data.members().forEach(member -> customers.add(customer(member)));
        data.benefits().forEach(benefit -> customers.stream().filter(has("external_id", benefit.customerCard()))
                .forEach(customer -> benefits(customer).add(json(benefit))));
    }

    synchronized List<ObjectNode> all(String type) {
        return switch (type) {
            case "customers" -> customers.stream().map(ObjectNode::deepCopy).toList();
            case "sales" -> CustobarSales.fromRows(List.copyOf(saleRows.values()));
            case "events" -> events.stream().map(ObjectNode::deepCopy).toList();
            default -> products.values().stream().map(ObjectNode::deepCopy).toList();
        };
    }

    synchronized void store(String type, List<ObjectNode> records) {
        for (var record : records) {
            switch (type) {
                case "customers" -> upsert(record);
                case "sales" -> saleRows.put(rowKey(record), record);
                case "events" -> happened(record);
                default -> products.merge(text(record, "external_id"), record, CustobarRecords::changed);
            }
        }
    }

    /// Whether an upload that is sent twice overwrites is not public for sales; here it does, row by row.
    private String rowKey(ObjectNode row) {
        var own = row.has("external_id") ? text(row, "external_id") : "#" + saleRows.size();
        return text(row, "sale_external_id") + "/" + own;
    }

    synchronized String nextRun() {
        return "%06d".formatted(++runs);
    }

    /// Only the keys present are changed; an empty text removes a key.
    private void upsert(ObjectNode record) {
        var known = known(record).orElseGet(() -> {
            var fresh = JsonNodeFactory.instance.objectNode();
            List.of("can_email", "can_sms").forEach(permission -> fresh.put(permission, false));
            customers.add(fresh);
            return fresh;
        });
        changed(known, record);
    }

    private static ObjectNode changed(ObjectNode known, ObjectNode record) {
        record.forEachEntry((field, value) -> {
            if (value.isString() && value.stringValue().isEmpty()) {
                known.remove(field);
            } else {
                known.set(field, value);
            }
        });
        return known;
    }

    /// By our own id first, then by a phone or e-mail that only one customer has.
    private Optional<ObjectNode> known(ObjectNode record) {
        if (record.has("external_id")) {
            return customers.stream().filter(has("external_id", text(record, "external_id"))).findFirst();
        }
        for (var field : List.of("phone_number", "email")) {
            var same = customers.stream().filter(has(field, text(record, field))).toList();
            if (record.has(field) && same.size() == 1) {
                return Optional.of(same.getFirst());
            }
        }
        return Optional.empty();
    }

    /// Custobar's own events change what a customer allows; a benefit is used and given back by events of the company's.
    private void happened(ObjectNode event) {
        events.add(event);
        permission(text(event, "type")).ifPresent(permission -> customers.stream()
                .filter(customer -> concerns(event, customer))
                .forEach(customer -> customer.put(permission, !text(event, "type").contains("UN"))));
        var reference = text(event, "reference");
        for (var customer : customers) {
            for (var node : benefits(customer)) {
                var benefit = (ObjectNode) node;
                var id = text(benefit, "id");
                if (!concerns(event, customer) || !id.equals(text(event, "benefit_id"))) {
                    continue;
                }
                if (text(event, "type").equals("BENEFIT_USED") && usedUnder.putIfAbsent(id, reference) == null) {
                    benefit.put("used_at", text(event, "date"));
                } else if (text(event, "type").equals("BENEFIT_RETURNED") && usedUnder.remove(id, reference)) {
                    benefit.putNull("used_at");
                }
            }
        }
    }

    private static Optional<String> permission(String type) {
        return switch (type) {
            case "MAIL_SUBSCRIBE", "MAIL_UNSUBSCRIBE" -> Optional.of("can_email");
            case "SMS_SUBSCRIBE", "SMS_UNSUBSCRIBE" -> Optional.of("can_sms");
            default -> Optional.empty();
        };
    }

    private static boolean concerns(ObjectNode event, ObjectNode customer) {
        return has("external_id", text(event, "customer_id")).or(has("phone_number", text(event, "phone_number")))
                .or(has("email", text(event, "email"))).test(customer);
    }

    private static Predicate<ObjectNode> has(String field, String value) {
        return record -> !value.isEmpty() && text(record, field).equals(value);
    }

    private static String text(ObjectNode record, String field) {
        return record.path(field).asString("");
    }

    private static ArrayNode benefits(ObjectNode customer) {
        return customer.path("benefits") instanceof ArrayNode list ? list : customer.putArray("benefits");
    }

    private static ObjectNode customer(Member member) {
        var customer = JsonNodeFactory.instance.objectNode();
        customer.put("external_id", member.customerCard());
        member.phone().ifPresent(phone -> customer.put("phone_number", phone));
        member.email().ifPresent(email -> customer.put("email", email));
        customer.put("first_name", member.firstName());
        customer.put("last_name", member.lastName());
        customer.put("language", member.language());
        customer.put("can_email", member.canEmail());
        customer.put("can_sms", member.canSms());
        customer.putArray("benefits");
        return customer;
    }

    private static ObjectNode json(Benefit benefit) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", benefit.id());
        json.put("name", benefit.name());
        benefit.percent().ifPresent(percent -> json.put("percent", percent.toPlainString()));
        benefit.amount().ifPresent(amount -> json.put("amount_cents", cents(amount)));
        json.put("currency", benefit.currency());
        json.put("valid_from", benefit.validFrom().toString());
        json.put("valid_to", benefit.validTo().toString());
        json.put("min_purchase_cents", cents(benefit.minPurchase()));
        if (!benefit.productIds().isEmpty()) {
            var products = json.putArray("product_ids");
            benefit.productIds().forEach(products::add);
        }
        json.put("combines", benefit.combines());
        json.putNull("used_at");
        return json;
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
