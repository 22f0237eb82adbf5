package org.nordkassa.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Journal.OfTill;
import org.nordkassa.checkout.port.PersonalData;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;

/// What the till's database holds of a customer, to be handed out or destroyed.
public final class SqlitePersonalData implements PersonalData {
    private static final System.Logger LOG = System.getLogger(SqlitePersonalData.class.getName());
    /// See [Identifier].
    private static final int LONGEST_CARD = 128;

    private final Database database;
    private final SqliteJournal journal;
    private final String region;
    private final InstantSource clock;

    /// @param region ISO country whose national form of phone numbers is assumed
    public SqlitePersonalData(Database database, String region, InstantSource clock) {
        this.database = database;
        this.journal = new SqliteJournal(database, clock);
        this.region = region;
        this.clock = clock;
    }

    @Override
    public Found find(String key) {
        var text = key.strip();
        var found = database.read(session -> {
            var all = new LinkedHashSet<Customer>();
            if (!text.isEmpty() && text.length() <= LONGEST_CARD && text.chars().noneMatch(Character::isISOControl)) {
                all.addAll(CustomerRows.list(session, "c.id in (select customer from identifier where value = ?1 "
                        + "union select customer from former_card where value = ?1)", text));
            }
            if (all.isEmpty()) {
                all.addAll(byContact(session, text));
            }
            return List.copyOf(all);
        });
        return switch (found.size()) {
            case 0 -> new Found.Nobody();
            case 1 -> new Found.One(found.getFirst());
            default -> new Found.Several(found.size());
        };
    }

    private List<Customer> byContact(Session session, String text) throws SQLException {
        var email = EmailAddress.parse(text);
        if (email.isPresent()) {
            return SqliteCustomers.find(session, new CustomerKey.ByEmail(email.get()));
        }
        var phone = PhoneNumber.parse(text, region);
        return phone.isEmpty() ? List.of() : SqliteCustomers.find(session, new CustomerKey.ByPhone(phone.get()));
    }

    @Override
    public String export(CustomerId customer, String by) {
        var sales = database.read(session -> EraseCustomer.sales(session, customer.value())).stream()
                .flatMap(sale -> journal.read(sale).stream()).toList();
        var text = database.read(session -> new CustomerFile(session, customer).of(sales, clock.instant()));
        journal.note(new TillEvent.CustomerExported(by, clock.instant()));
        return text;
    }

    @Override
    public Erasure erase(CustomerId customer, String by, Instant at) {
        var done = database.write(session -> {
            var standing = standing(session, customer);
            if (standing.isPresent()) {
                return standing.get();
            }
            var erased = new EraseCustomer(session).erase(customer.value(), at);
            database.pen().write(Pen.Place.TILL, new OfTill(new TillEvent.CustomerErased(customer, by, at)));
            return erased;
        });
        if (done instanceof Erasure.Erased) {
            database.forgetLog();
            list(customer, at);
        }
        return done;
    }

    /// Journal and database know it too: the list is for the day on which both are lost.
    private void list(CustomerId customer, Instant at) {
        try {
            new ErasureList(database.file().resolveSibling(ErasureList.FILE)).add(customer.value(), at);
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.WARNING, "the list of the erased cannot be written", unwritable);
        }
    }

    /// What stands against it.
    private Optional<Erasure> standing(Session session, CustomerId customer) throws SQLException {
        if (CustomerRows.list(session, "c.id = ?", customer.value()).isEmpty()) {
            return Optional.of(new Erasure.Gone());
        }
        if (EraseCustomer.isInOpenSale(session, customer.value())) {
            return Optional.of(new Erasure.InOpenSale());
        }
        int unsettled = EraseCustomer.unsettled(session, customer);
        return unsettled > 0 ? Optional.of(new Erasure.Unsettled(unsettled)) : Optional.empty();
    }
}
