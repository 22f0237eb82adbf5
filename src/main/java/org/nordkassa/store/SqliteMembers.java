package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.MemberShelf;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberMatch;
import org.nordkassa.loyalty.MemberRecord;
import org.nordkassa.loyalty.RemoteSystem;

/// The customers in the till's database, many at a time.
public final class SqliteMembers implements MemberShelf {
    static final String FIRST_ANSWER = "cardu.first-answer";

    private final Database database;
    private final Ids ids;
    private final Set<RemoteSystem> told;
    private final InstantSource clock;

    /// @param ids of customers who are new
    /// @param told who is told at once of those who are new or have changed; who hears of changed customers by the clock does
    ///     so in any case, see [SqliteOutbox#enlist]
    public SqliteMembers(Database database, Ids ids, Set<RemoteSystem> told, InstantSource clock) {
        this.database = database;
        this.ids = ids;
        this.told = Set.copyOf(told);
        this.clock = clock;
    }

    @Override
    public List<Placed> foresee(List<MemberRecord> records) {
        return database.read(session -> {
            var placed = new ArrayList<Placed>();
            for (var record : records) {
                placed.add(placed(MemberRows.match(session, record), record));
            }
            return placed;
        });
    }

    @Override
    public List<Placed> take(List<MemberRecord> records, Supplier<Identifier> newNumber, List<String> groups) {
        return database.write(session -> {
            var placed = new ArrayList<Placed>();
            for (var record : records) {
                var match = MemberRows.match(session, record);
                write(session, match, record, newNumber, groups);
                placed.add(placed(match, record));
            }
            return placed;
        });
    }

    private static Placed placed(MemberMatch match, MemberRecord record) {
        return switch (match) {
            case MemberMatch.Nobody(boolean shares) -> new Placed(Fate.NEW, record.cards().isEmpty(), shares);
            case MemberMatch.One one -> new Placed(
                    one.isChanged() || lacksCard(one.after()) ? Fate.CHANGED : Fate.SAME, lacksCard(one.after()), false);
            case MemberMatch.OtherCard() -> new Placed(Fate.OTHER_CARD, false, false);
            case MemberMatch.Several() -> new Placed(Fate.SEVERAL, false, false);
        };
    }

    private static boolean lacksCard(Customer customer) {
        return customer.customerCard().isEmpty();
    }

    private void write(Session session, MemberMatch match, MemberRecord record, Supplier<Identifier> newNumber,
            List<String> groups) throws SQLException {
        switch (match) {
            case MemberMatch.Nobody _ -> {
                var added = carded(session, new Customer(new CustomerId(ids.next().toString()), record.firstName(),
                        record.lastName(), record.phone(), record.email(), record.cards(), record.consent(), groups,
                        record.since()), newNumber);
                CustomerRows.add(session, added);
                tell(session, added);
            }
            case MemberMatch.One one when one.isChanged() || lacksCard(one.after()) -> {
                var after = carded(session, one.after(), newNumber);
                boolean isNew = one.isNewToProgramme() || lacksCard(one.before());
                MemberRows.put(session, isNew ? after.joining(groups) : after);
                tell(session, after);
            }
            case MemberMatch.One _, MemberMatch.OtherCard _, MemberMatch.Several _ -> { }
        }
    }

    /// In the transaction that takes the member in, and not again while an earlier message waits: what leaves is what the
    /// register says then.
    private void tell(Session session, Customer customer) throws SQLException {
        for (var system : told) {
            var message = new OutgoingMessage.TellCustomer(system, customer.id());
            boolean waits = session.first("select 1 from outbox where system = ? and lane = ? and kind = ?", _ -> true,
                    system.name(), message.lane(), message.kind().name()).isPresent();
            if (!waits) {
                OutboxRows.insert(session, List.of(message), clock.instant());
            }
        }
    }

    private static Customer carded(Session session, Customer customer, Supplier<Identifier> newNumber)
            throws SQLException {
        return lacksCard(customer) ? withCard(customer, unused(session, newNumber)) : customer;
    }

    private static Customer withCard(Customer customer, Identifier card) {
        return new Customer(customer.id(), customer.firstName(), customer.lastName(), customer.phone(), customer.email(),
                Stream.concat(customer.identifiers().stream(), Stream.of(card)).toList(), customer.consent(),
                customer.groups(), customer.since());
    }

    private static Identifier unused(Session session, Supplier<Identifier> newNumber) throws SQLException {
        var number = newNumber.get();
        while (isInUse(session, number)) {
            number = newNumber.get();
        }
        return number;
    }

    private static boolean isInUse(Session session, Identifier number) throws SQLException {
        return session.first("select 1 from identifier where type = ? and value = ? "
                + "union all select 1 from former_card where value = ?", row -> true, number.type().name(),
                number.value(), number.value()).isPresent();
    }

    @Override
    public void each(Consumer<Customer> use) {
        database.read(session -> {
            CustomerRows.each(session, use);
            return session;
        });
    }

    @Override
    public int size() {
        return database.read(session -> session.first("select count(*) from customer", row -> row.getInt(1))).orElse(0);
    }

    @Override
    public Optional<Instant> firstAnswer() {
        return database.read(session -> SqliteSettings.get(session, FIRST_ANSWER)).map(Instant::parse);
    }
}
