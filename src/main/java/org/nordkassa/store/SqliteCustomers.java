package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.CustomerRegister;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PostalAddress;

/// The customers in the till's database.
public final class SqliteCustomers implements CustomerRegister {
    private static final String TAKEN_UNTIL = "customers.taken-until";

    private final Database database;
    private final InstantSource clock;

    /// @param clock tells since when messages wait
    public SqliteCustomers(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<PostalAddress> of(CustomerId customer) {
        return new SqliteAddressBook(database).of(customer);
    }

    @Override
    public void put(CustomerId customer, Optional<PostalAddress> address) {
        new SqliteAddressBook(database).put(customer, address);
    }

    @Override
    public Optional<Customer> byId(CustomerId id) {
        return database.read(session -> CustomerRows.list(session, "c.id = ?", id.value())).stream().findFirst();
    }

    @Override
    public List<Customer> find(CustomerKey key) {
        return database.read(session -> find(session, key));
    }

    private static List<Customer> find(Session session, CustomerKey key) throws SQLException {
        return switch (key) {
            case CustomerKey.ByIdentifier(var identifier) -> CustomerRows.list(session,
                    "c.id = (select customer from identifier where type = ? and value = ?)",
                    identifier.type().name(), identifier.value());
            case CustomerKey.ByPhone(var phone) -> CustomerRows.list(session, "c.phone = ?", phone.e164());
            case CustomerKey.ByEmail(var email) -> CustomerRows.list(session, "c.email = ?", email.value());
        };
    }

    @Override
    public void save(Customer customer, List<OutgoingMessage> messages) {
        database.write(session -> {
            CustomerRows.put(session, customer);
            OutboxRows.insert(session, messages, clock.instant());
            return customer;
        });
    }

    /// What Cardu knows of a customer counts, what it does not know stays. Members without a card are passed over: they
    /// could not be recognised the next time.
    @Override
    public void take(MemberFeed.Changes changes) {
        database.write(session -> {
            for (var customer : changes.customers()) {
                if (customer.customerCard().isPresent()) {
                    CustomerRows.put(session, merged(session, customer));
                }
            }
            for (var card : changes.removed()) {
                session.update("delete from identifier where type = ? and value = ?",
                        Identifier.Type.CUSTOMER_CARD.name(), card);
            }
            if (changes.latestChange().isPresent()) {
                SqliteSettings.put(session, TAKEN_UNTIL, changes.latestChange().get().toString());
            }
            return changes;
        });
    }

    private static Customer merged(Session session, Customer told) throws SQLException {
        for (var identifier : told.identifiers()) {
            var known = identifier.type() == Identifier.Type.CUSTOMER_CARD
                    ? find(session, new CustomerKey.ByIdentifier(identifier)) : List.<Customer>of();
            if (!known.isEmpty()) {
                return merged(known.getFirst(), told);
            }
        }
        return told;
    }

    private static Customer merged(Customer known, Customer told) {
        return new Customer(known.id(),
                told.firstName().isEmpty() ? known.firstName() : told.firstName(),
                told.lastName().isEmpty() ? known.lastName() : told.lastName(),
                told.phone().or(known::phone),
                told.email().or(known::email),
                Stream.concat(known.identifiers().stream(), told.identifiers().stream()).distinct().toList(),
                known.consent());
    }

    @Override
    public Optional<Instant> takenUntil() {
        return database.read(session -> SqliteSettings.get(session, TAKEN_UNTIL)).map(Instant::parse);
    }
}
