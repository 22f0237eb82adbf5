package org.nordkassa.sandbox;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Sales as they are read back: the rows of one sale together, under other names than they were uploaded with.
final class CustobarSales {
    private CustobarSales() {}

    static List<ObjectNode> fromRows(List<ObjectNode> rows) {
        var sales = new LinkedHashMap<String, ObjectNode>();
        for (var row : rows) {
            var id = row.path("sale_external_id").asString();
            var sale = sales.computeIfAbsent(id, fresh -> {
                var node = JsonNodeFactory.instance.objectNode().put("external_id", fresh);
                node.putArray("products");
                return node;
            });
            row.forEachEntry((field, value) -> {
                if (field.startsWith("sale_") && !field.equals("sale_external_id")) {
                    sale.set(field.substring("sale_".length()), value.deepCopy());
                }
            });
            if (row.has("sale_date")) {
                sale.put("date", withoutZone(row.path("sale_date").asString()));
            }
            ((ArrayNode) sale.path("products")).add(product(row));
        }
        return List.copyOf(sales.values());
    }

    private static ObjectNode product(ObjectNode row) {
        var product = JsonNodeFactory.instance.objectNode();
        row.forEachEntry((field, value) -> {
            if (!field.startsWith("sale_")) {
                product.set(field, value.deepCopy());
            }
        });
        return product;
    }

    /// Clients in public parse dates that were read back without a zone.
    private static String withoutZone(String date) {
        if (date.length() <= 10) {
            return LocalDate.parse(date).atStartOfDay().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        var zoned = date.endsWith("Z") || date.lastIndexOf('+') > 10 || date.lastIndexOf('-') > 10;
        var local = zoned
                ? OffsetDateTime.parse(date).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                : LocalDateTime.parse(date);
        return local.withNano(0).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
