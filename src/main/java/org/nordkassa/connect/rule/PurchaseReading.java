package org.nordkassa.connect.rule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.loyalty.RemoteSystem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads the records of the group of orders. Others write there too, from a web shop for example: what of a record
/// cannot be understood is left out, and a record without a number is passed over.
record PurchaseReading(String group, ZoneId zone) {
    List<Purchase> of(MemberFields fields) {
        return fields.records(group).stream().flatMap(record -> purchase(record).stream())
                .sorted(Comparator.comparing((Purchase one) -> one.at().orElse(LocalDateTime.MIN)).reversed())
                .toList();
    }

    private Optional<Purchase> purchase(MemberFields record) {
        return text(record, OrderFields.NUMBER).map(number -> new Purchase(Optional.of(RemoteSystem.RULE), number,
                text(record, "Date").flatMap(PurchaseReading::moment), total(record), goods(record)));
    }

    private Optional<String> text(MemberFields record, String field) {
        return record.value(group, field).filter(JsonNode::isValueNode).map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }

    private static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Money> total(MemberFields record) {
        try {
            var currency = text(record, "Currency").map(Amounts::currency);
            var total = record.value(group, "Total").map(Amounts::decimal);
            return currency.flatMap(unit -> total.map(amount -> Amounts.of(amount, unit)));
        } catch (UnexpectedShape unreadable) {
            return Optional.empty();
        }
    }

    /// A list, or the text of one.
    private List<String> goods(MemberFields record) {
        try {
            return record.value(group, "Products")
                    .map(value -> value.stringValueOpt().map(Json::parse).orElse(value))
                    .filter(JsonNode::isArray)
                    .map(list -> list.values().stream().map(product -> product.path("name").asString(""))
                            .filter(name -> !name.isBlank()).toList())
                    .orElse(List.of());
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }
}
