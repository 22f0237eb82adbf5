package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.checkout.port.Journal.Stream;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleDecider;
import org.nordkassa.sale.Tender;
import tools.jackson.databind.json.JsonMapper;

/// All that the till keeps of a customer, as the JSON that is handed to them. Money is written like `EUR 12.30`, times in UTC.
final class CustomerFile {
    private final Session session;
    private final CustomerId id;

    CustomerFile(Session session, CustomerId id) {
        this.session = session;
        this.id = id;
    }

    String of(List<Stream> sales, Instant now) throws SQLException {
        var customer = CustomerRows.list(session, "c.id = ?", id.value()).stream().findFirst();
        var json = new JsonObject().with("at", now);
        if (customer.isPresent()) {
            json.with("customer", person(customer.get()));
        }
        json.withObjects("purchases", sales.stream().flatMap(sale -> purchase(sale).stream()).toList())
                .withObjects("uses", sales.stream().flatMap(sale -> uses(sale).stream()).toList())
                .withObjects("messages", messages());
        return JsonMapper.shared().readTree(json.toString()).toPrettyString() + "\n";
    }

    private JsonObject person(Customer customer) throws SQLException {
        var consent = customer.consent();
        return new JsonObject().with("id", id.value())
                .with("firstName", customer.firstName()).with("lastName", customer.lastName())
                .withText("phone", customer.phone().map(PhoneNumber::e164))
                .withText("email", customer.email().map(EmailAddress::value))
                .withObjects("identifiers", customer.identifiers().stream().map(one ->
                        new JsonObject().with("type", one.type()).with("value", one.value())).toList())
                .with("formerCards", session.list("select value from former_card where customer = ? order by removed_at",
                        row -> row.getString(1), id.value()))
                .with("groups", customer.groups())
                .withText("since", customer.since().map(LocalDate::toString))
                .withObjects("addresses", session.list("select street, zip, city, country from customer_address "
                        + "where customer = ?", row -> new JsonObject().with("street", row.getString(1))
                        .with("zip", row.getString(2)).with("city", row.getString(3)).with("country", row.getString(4)),
                        id.value()))
                .with("permissions", new JsonObject().with("email", consent.byEmail()).with("sms", consent.bySms())
                        .withText("said", consent.askedAt().map(Instant::toString)));
    }

    /// Empty for a sale that was another customer's in the end.
    private Optional<JsonObject> purchase(Stream stream) {
        var decider = new SaleDecider();
        Sale sale = new Sale.NotStarted();
        for (var entry : stream.entries()) {
            if (entry instanceof OfSale(var event)) {
                sale = decider.evolve(sale, event);
            }
        }
        return sale instanceof Sale.Completed done && done.customer().filter(ref -> ref.id().equals(id.value())).isPresent()
                ? Optional.of(purchase(done)) : Optional.empty();
    }

    private static JsonObject purchase(Sale.Completed sale) {
        return new JsonObject().with("receipt", sale.number().toString()).with("at", sale.at())
                .withObjects("lines", sale.pricing().lines().stream().map(priced -> new JsonObject()
                        .with("product", priced.line().item().sku()).with("name", priced.line().item().name())
                        .with("quantity", BasketShape.write(priced.line().quantity()))
                        .with("unitPrice", priced.line().item().unitPrice()).with("paid", priced.net())).toList())
                .withObjects("discounts", sale.pricing().discounts().stream().map(applied -> new JsonObject()
                        .with("name", applied.discount().label()).with("amount", applied.amount())).toList())
                .withObjects("tenders", sale.tenders().stream().map(CustomerFile::tender).toList())
                .with("total", sale.pricing().total());
    }

    private static JsonObject tender(Tender tender) {
        return BasketShape.write(tender);
    }

    /// What became of each benefit, check and card of theirs.
    private List<JsonObject> uses(Stream stream) {
        var values = new LinkedHashMap<String, ValueInFlight>();
        var since = new LinkedHashMap<String, Instant>();
        for (var entry : stream.entries()) {
            if (entry instanceof OfValue(var event)) {
                since.putIfAbsent(event.key(), event.at());
                values.compute(event.key(), (_, before) -> event instanceof ValueEvent.Held(var use, var _)
                        ? ValueInFlight.held(use) : before.after(event));
            }
        }
        var uses = new ArrayList<JsonObject>();
        for (var value : values.values()) {
            if (value.use().customer().filter(id::equals).isPresent()) {
                uses.add(ValueEventShape.write(new ValueEvent.Held(value.use(), since.get(value.use().key())))
                        .without("customer").with("amount", value.amount()).with("stage", value.stage()));
            }
        }
        return uses;
    }

    private List<JsonObject> messages() throws SQLException {
        var told = new ArrayList<JsonObject>();
        for (var table : List.of("outbox", "outbox_aside")) {
            told.addAll(session.list("select system, kind, since, said from " + table + " where lane = ? order by id",
                    row -> new JsonObject().with("to", row.getString(1)).with("what", row.getString(2))
                            .with("since", Instant.ofEpochMilli(row.getLong(3)))
                            .withText("answer", Optional.ofNullable(row.getString(4)).filter(text -> !text.isEmpty())),
                    "c:" + id.value()));
        }
        return told;
    }
}
