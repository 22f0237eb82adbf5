package org.nordkassa.connect.sitoo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Sale;
import tools.jackson.databind.JsonNode;

/// The copy of a sale that a CRM of version 1 gets, and the history it gives back. That there are both is public; the
/// names are those of Sitoo's orders (public), their place in this contract is assumed.
record SaleCopy(SitooSettings settings) {
    JsonNode written(Sale.Completed sale) {
        var copy = Json.object()
                .put("orderid", sale.number().toString())
                .put("orderdate", sale.at().getEpochSecond())
                .put("currencycode", sale.start().currency().getCode())
                .put("moneytotal_gross_all", Amounts.text(sale.pricing().turnover()))
                .put("moneydiscount", Amounts.text(sale.pricing().saved()));
        var items = copy.putArray("orderitems");
        for (var priced : sale.pricing().turnoverLines()) {
            var item = priced.line().item();
            items.add(Json.object().put("sku", item.sku()).put("productname", item.name())
                    .put("quantity", priced.line().quantity().amount())
                    .put("moneyprice", Amounts.text(item.unitPrice()))
                    .put("moneytotal", Amounts.text(priced.net())));
        }
        return copy;
    }

    /// The latest first; what cannot be understood is left out.
    List<Purchase> read(JsonNode body) {
        if (!body.isArray()) {
            throw new UnexpectedShape("a list");
        }
        return body.values().stream().flatMap(node -> purchase(node).stream())
                .sorted(Comparator.comparing((Purchase one) -> one.at().orElse(LocalDateTime.MIN)).reversed()).toList();
    }

    private Optional<Purchase> purchase(JsonNode node) {
        try {
            var fields = new JsonFields(node);
            var currency = fields.text("currencycode").map(Amounts::currency).orElse(settings.currency());
            return Optional.of(new Purchase(Optional.of(RemoteSystem.RULE), fields.id("orderid"),
                    fields.whole("orderdate").map(this::moment),
                    fields.decimal("moneytotal_gross_all").map(total -> Amounts.of(total, currency)),
                    fields.list("orderitems").orElse(List.of()).stream()
                            .map(item -> item.path("productname").asString("")).filter(name -> !name.isBlank())
                            .toList()));
        } catch (UnexpectedShape | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private LocalDateTime moment(long seconds) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), settings.zone());
    }
}
