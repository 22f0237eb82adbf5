package org.nordkassa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;

/// Customers as rows of their tables.
final class CustomerRows {
    private static final String SELECT = "select c.id, c.first_name, c.last_name, c.phone, c.email, c.email_consent, "
            + "c.sms_consent, c.email_known, c.sms_known, c.consent_asked, c.since, i.type, i.value, (select group_concat(g.name, char(31)) from customer_group g "
            + "where g.customer = c.id) as groups from customer c left join identifier i on i.customer = c.id ";

    private CustomerRows() {}

    /// @param where on `customer c`
    static List<Customer> list(Session session, String where, Object... values) throws SQLException {
        var found = new LinkedHashMap<CustomerId, Customer>();
        session.list(SELECT + "where " + where + " order by c.id, i.position", row -> found.merge(
                new CustomerId(row.getString("id")), read(row), Customer::completedBy), values);
        return List.copyOf(found.values());
    }

    /// Every customer, row by row: there may be more than fit into memory.
    static void each(Session session, Consumer<Customer> use) throws SQLException {
        var pending = new ArrayDeque<Customer>();
        session.each(SELECT + "order by c.id, i.position", row -> {
            var read = read(row);
            if (!pending.isEmpty() && pending.peek().id().equals(read.id())) {
                pending.push(pending.pop().completedBy(read));
            } else {
                pending.forEach(use);
                pending.clear();
                pending.push(read);
            }
        });
        pending.forEach(use);
    }

    /// The customer with the one identifier of this row.
    private static Customer read(ResultSet row) throws SQLException {
        var identifiers = new ArrayList<Identifier>();
        var type = row.getString("type");
        if (type != null) {
            identifiers.add(new Identifier(Identifier.Type.valueOf(type), row.getString("value")));
        }
        return new Customer(new CustomerId(row.getString("id")), row.getString("first_name"),
                row.getString("last_name"), Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new), identifiers,
                consent(row),
                Optional.ofNullable(row.getString("groups")).map(names -> List.of(names.split("\u001f")))
                        .orElse(List.of()),
                Optional.ofNullable(row.getString("since")).map(LocalDate::parse));
    }

    private static MarketingConsent consent(ResultSet row) throws SQLException {
        long asked = row.getLong("consent_asked");
        var askedAt = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(asked));
        return new MarketingConsent(permission(row, "email"), permission(row, "sms"), askedAt);
    }

    private static Permission permission(ResultSet row, String way) throws SQLException {
        return Permission.of(row.getBoolean(way + "_known")
                ? Optional.of(row.getBoolean(way + "_consent")) : Optional.empty());
    }

    private static int is(boolean flag) {
        return flag ? 1 : 0;
    }

    /// Adds or replaces by id. An identifier another customer had is this one's from now on.
    static void put(Session session, Customer customer) throws SQLException {
        putAlone(session, customer);
        session.update("delete from identifier where customer = ?", customer.id().value());
        session.update("delete from customer_group where customer = ?", customer.id().value());
        putWhatHangsOn(session, customer);
    }

    private static void putAlone(Session session, Customer customer) throws SQLException {
        var id = customer.id().value();
        var consent = customer.consent();
        session.update("insert into customer (id, first_name, last_name, phone, email, email_consent, sms_consent, since, "
                + "email_known, sms_known, consent_asked) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set first_name = excluded.first_name, "
                + "last_name = excluded.last_name, phone = excluded.phone, email = excluded.email, "
                + "email_consent = excluded.email_consent, sms_consent = excluded.sms_consent, since = excluded.since, "
                + "email_known = excluded.email_known, sms_known = excluded.sms_known, "
                + "consent_asked = excluded.consent_asked",
                id, customer.firstName(), customer.lastName(), customer.phone().map(PhoneNumber::e164).orElse(null),
                customer.email().map(EmailAddress::value).orElse(null),
                is(consent.byEmail() == Permission.GIVEN), is(consent.bySms() == Permission.GIVEN),
                customer.since().map(LocalDate::toString).orElse(null), is(consent.byEmail() != Permission.UNKNOWN),
                is(consent.bySms() != Permission.UNKNOWN), consent.askedAt().map(Instant::toEpochMilli).orElse(null));
    }

    /// Adds one who is certainly not there yet.
    static void add(Session session, Customer customer) throws SQLException {
        putAlone(session, customer);
        putWhatHangsOn(session, customer);
    }

    private static void putWhatHangsOn(Session session, Customer customer) throws SQLException {
        putIdentifiers(session, customer);
        for (var group : customer.groups()) {
            session.update("insert into customer_group (customer, name) values (?, ?)",
                    customer.id().value(), group);
        }
    }

    private static void putIdentifiers(Session session, Customer customer) throws SQLException {
        int position = 0;
        for (var identifier : customer.identifiers()) {
            session.update("insert into identifier (type, value, customer, position) values (?, ?, ?, ?) "
                    + "on conflict (type, value) do update set customer = excluded.customer, position = excluded.position",
                    identifier.type().name(), identifier.value(), customer.id().value(), position++);
        }
    }
}
