package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.checkout.port.PersonalData.Erasure;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.SaleId;

/// Takes a customer out of every table, within a transaction of the caller's. The deleted rows are overwritten in the file
/// (`secure_delete`).
final class EraseCustomer {
    private static final List<String> TABLES = List.of("customer_change", "former_card", "identifier", "customer_group",
            "customer_address", "customer_entry", "customer_key");
    private static final List<String> ABOUT_PERSON = List.of("outbox", "outbox_aside");

    private final Session session;

    EraseCustomer(Session session) {
        this.session = session;
    }

    /// The sales in which the customer has been, the first one first.
    static List<SaleId> sales(Session session, String customer) throws SQLException {
        return session.list("select distinct s.id, s.no from entry e join sale s on s.no = e.sale where e.id in ("
                + SealedCustomers.ENTRIES_OF + ") order by s.no",
                row -> new SaleId(UUID.fromString(row.getString(1))), customer, customer);
    }

    static boolean isInOpenSale(Session session, String customer) throws SQLException {
        return session.first("select 1 from entry e join sale s on s.no = e.sale where s.status = 'OPEN' and e.id in ("
                + SealedCustomers.ENTRIES_OF + ")", row -> true, customer, customer).isPresent();
    }

    /// How many uses of the customer's are owed to or by a system still.
    static int unsettled(Session session, CustomerId customer) throws SQLException {
        var uses = new HashMap<String, ValueInFlight>();
        for (var sale : sales(session, customer.value())) {
            for (var entry : SqliteJournal.entries(session, sale)) {
                if (entry instanceof OfValue(var event)) {
                    uses.compute(event.key(), (_, before) -> event instanceof ValueEvent.Held(var use, var _)
                            ? ValueInFlight.held(use) : before.after(event));
                }
            }
        }
        return (int) uses.values().stream().filter(value -> !value.stage().isSettled())
                .filter(value -> value.use().customer().filter(customer::equals).isPresent()).count();
    }

    Erasure.Erased erase(String customer, Instant at) throws SQLException {
        int sales = sales(session, customer).size();
        int messages = 0;
        for (var table : ABOUT_PERSON) {
            messages += session.update("delete from " + table + " where kind in ('TELL_CUSTOMER', 'TELL_JOINING') "
                    + "and subject = ?", customer);
            // What is left are sales, which are nobody's now; what a system said of them may name the customer.
            session.update("update " + table + " set lane = 's:' || subject, said = null where lane = ?", "c:" + customer);
        }
        for (var table : TABLES) {
            session.update("delete from " + table + " where customer = ?", customer);
        }
        session.update("delete from customer where id = ?", customer);
        session.update("insert into erased (customer, at) values (?, ?) on conflict do nothing", customer, at.toEpochMilli());
        return new Erasure.Erased(sales, messages);
    }
}
