package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.CustomerRegister;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.PermissionSource;
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

    /// Blanks in a postcode and the case of a name say nothing.
    @Override
    public List<Customer> namesakes(Customer customer) {
        if (customer.firstName().isEmpty() || customer.lastName().isEmpty()) {
            return List.of();
        }
        return database.read(session -> CustomerRows.list(session,
                "c.id in (select other.customer from customer_address mine join customer_address other "
                        + "on replace(other.zip, ' ', '') = replace(mine.zip, ' ', '') and other.customer <> mine.customer "
                        + "where mine.customer = ? and mine.zip <> '')", customer.id().value()))
                .stream().filter(other -> other.name().equalsIgnoreCase(customer.name())).toList();
    }

    static List<Customer> find(Session session, CustomerKey key) throws SQLException {
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

    @Override
    public Customer holderOf(Identifier card, Customer stranger) {
        return database.write(session -> {
            var holder = find(session, new CustomerKey.ByIdentifier(card));
            if (holder.isEmpty()) {
                CustomerRows.put(session, stranger);
            }
            return holder.isEmpty() ? stranger : holder.getFirst();
        });
    }

    /// What Cardu knows of a customer counts, what it does not know stays. Members without a card are passed over: they
    /// could not be recognised the next time. Whoever is in the register already, by name and phone number or e-mail
    /// address but without a card, is the same person.
    @Override
    public void take(MemberFeed.Changes changes) {
        database.write(session -> {
            for (var customer : changes.customers()) {
                if (customer.customerCard().isPresent()) {
                    MemberRows.takeIn(session, customer);
                }
            }
            for (var card : changes.removed()) {
                MemberRows.remove(session, card, clock.instant());
            }
            if (changes.latestChange().isPresent()) {
                SqliteSettings.put(session, TAKEN_UNTIL, changes.latestChange().get().toString());
            }
            if (SqliteSettings.get(session, SqliteMembers.FIRST_ANSWER).isEmpty()) {
                SqliteSettings.put(session, SqliteMembers.FIRST_ANSWER, clock.instant().toString());
            }
            return changes;
        });
    }

    @Override
    public int take(List<PermissionSource.Known> people, Instant now) {
        return database.write(session -> {
            int changed = 0;
            for (var person : people) {
                for (var customer : surest(session, person)) {
                    var consent = customer.consent().corrected(person.consent(), now);
                    if (!consent.equals(customer.consent())) {
                        CustomerRows.put(session, customer.allowing(consent));
                        changed++;
                    }
                }
            }
            return changed;
        });
    }

    /// Those with the first of the keys by which anybody is known. A number that several share says nothing about any of
    /// them.
    private static List<Customer> surest(Session session, PermissionSource.Known person) throws SQLException {
        for (var key : person.keys()) {
            var found = find(session, key);
            if (!found.isEmpty()) {
                return found.size() == 1 ? found : List.of();
            }
        }
        return List.of();
    }

    @Override
    public boolean hasLeft(Identifier card) {
        return database.read(session -> MemberRows.formerOwner(session, card)).isPresent();
    }

    @Override
    public Optional<Instant> takenUntil() {
        return database.read(session -> SqliteSettings.get(session, TAKEN_UNTIL)).map(Instant::parse);
    }
}
