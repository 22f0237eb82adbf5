package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberMatch;
import org.nordkassa.loyalty.MemberRecord;

/// Members of the card programme among the customers: who comes, who changes, who leaves, who comes back.
final class MemberRows {
    private MemberRows() {}

    /// @return whom of the register the record is about
    static MemberMatch match(Session session, MemberRecord record) throws SQLException {
        var holders = new ArrayList<Customer>();
        for (var card : record.cards()) {
            holders.addAll(SqliteCustomers.find(session, new CustomerKey.ByIdentifier(card)));
        }
        if (holders.isEmpty()) {
            for (var card : record.cards()) {
                formerOwner(session, card).ifPresent(holders::add);
            }
        }
        return MemberMatch.of(record, holders, holders.isEmpty() ? sharers(session, record) : List.of());
    }

    private static List<Customer> sharers(Session session, MemberRecord record) throws SQLException {
        var sharers = new ArrayList<Customer>();
        if (record.phone().isPresent()) {
            sharers.addAll(SqliteCustomers.find(session, new CustomerKey.ByPhone(record.phone().get())));
        }
        if (record.email().isPresent()) {
            sharers.addAll(SqliteCustomers.find(session, new CustomerKey.ByEmail(record.email().get())));
        }
        return sharers;
    }

    /// The customer whose card this was until they left.
    static Optional<Customer> formerOwner(Session session, Identifier card) throws SQLException {
        return CustomerRows.list(session, "c.id = (select customer from former_card where value = ?)", card.value())
                .stream().findFirst();
    }

    /// A member as Cardu tells of them. Whoever is new to the programme gets the groups they come with.
    static void takeIn(Session session, Customer told) throws SQLException {
        var customer = switch (match(session, MemberRecord.of(told))) {
            case MemberMatch.One(var _, var after, boolean isNew) -> isNew ? after.joining(told.groups()) : after;
            // Cardu knows people by a phone number it has checked: for Cardu these are different people.
            case MemberMatch.Nobody _, MemberMatch.OtherCard _, MemberMatch.Several _ -> told;
        };
        put(session, customer);
    }

    /// Saves a customer, and whatever cards they hold are nobody's former ones.
    static void put(Session session, Customer customer) throws SQLException {
        CustomerRows.put(session, customer);
        for (var identifier : customer.identifiers()) {
            session.update("delete from former_card where value = ?", identifier.value());
        }
    }

    /// A member who has left: the card is nobody's any more. The customer stays, with receipts and other identifiers.
    static void remove(Session session, String card, Instant at) throws SQLException {
        var owner = session.first("select customer from identifier where type = ? and value = ?",
                row -> new CustomerId(row.getString(1)), Identifier.Type.CUSTOMER_CARD.name(), card);
        if (owner.isPresent()) {
            session.update("delete from identifier where type = ? and value = ?",
                    Identifier.Type.CUSTOMER_CARD.name(), card);
            session.update("insert or replace into former_card (value, customer, removed_at) values (?, ?, ?)",
                    card, owner.get().value(), at.toString());
        }
    }
}
