package org.nordkassa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.Outbox;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;

/// The outbox in the till's database. Times are kept to the millisecond.
public final class SqliteOutbox implements Outbox {
    /// The turn goes by `due` first: what is at once is 0 there, the runs of a pace follow one after the other.
    static final String DUE = "select id, system, kind, subject, use_key, lane, since, attempts from outbox o "
            + "where system = ?1 and state = 'WAITING' and due <= ?2 and not_before <= ?2 and not exists ("
            + "select 1 from outbox b indexed by outbox_lane where b.system = o.system and b.lane = o.lane and b.id < o.id "
            + "and (b.state = 'REFUSED' or b.not_before > ?2)) "
            + "and not exists (select 1 from outbox_pause where system = ?1 and until > ?2) order by due, id limit ?3";
    static final String BACKLOG = "select c.system, "
            + "sum(messages) filter (where c.state = 'WAITING') as waiting, "
            + "sum(messages) filter (where c.state = 'REFUSED') as refused, "
            + "(select since from outbox o where o.system = c.system and o.state = 'WAITING' order by o.id limit 1) as oldest "
            + "from outbox_count c group by c.system";
    static final String WAKE = "update outbox set not_before = 0 where system = ? and not_before > 0";
    private static final int LONGEST_SAID = 500;

    private final Database database;
    private final InstantSource clock;
    private final OutboxList listing = new OutboxList();

    public SqliteOutbox(Database database) {
        this(database, InstantSource.system());
    }

    /// @param clock tells when a message was last tried
    public SqliteOutbox(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Waiting> due(RemoteSystem system, Instant now, int most) {
        return reading(session -> session.list(DUE, SqliteOutbox::waiting, system.name(), now.toEpochMilli(), most));
    }

    static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getLong("id"), OutboxRows.read(row), Instant.ofEpochMilli(row.getLong("since")),
                row.getInt("attempts"));
    }

    @Override
    public void sent(List<Long> ids) {
        database.write(session -> {
            for (long id : ids) {
                session.update("delete from outbox where id = ?", id);
            }
            return ids;
        });
    }

    @Override
    public void tryAgain(long id, Instant notBefore, RemoteFailure because) {
        database.write(session -> session.update("update outbox set attempts = attempts + 1, not_before = ?, "
                + "failure = ?, tried = ? where id = ? and state = 'WAITING'",
                notBefore.toEpochMilli(), FailureText.of(because), clock.millis(), id));
    }

    @Override
    public void refused(long id, RemoteFailure because, String said) {
        database.write(session -> session.update("update outbox set attempts = attempts + 1, state = 'REFUSED', "
                + "failure = ?, said = ?, tried = ?, not_before = 0 where id = ?", FailureText.of(because),
                said.length() > LONGEST_SAID ? said.substring(0, LONGEST_SAID) : said, clock.millis(), id));
    }

    @Override
    public void pause(RemoteSystem system, Instant until) {
        database.write(session -> session.update("insert into outbox_pause values (?, ?) "
                + "on conflict (system) do update set until = excluded.until", system.name(), until.toEpochMilli()));
    }

    @Override
    public void wake(RemoteSystem system) {
        database.write(session -> {
            session.update("delete from outbox_pause where system = ?", system.name());
            return session.update(WAKE, system.name());
        });
    }

    @Override
    public List<OutgoingMessage.CaptureUse> inDoubt() {
        return database.read(session -> session.list("select system, kind, subject, use_key from outbox "
                + "where kind = 'CAPTURE_USE' and state = 'WAITING' order by id",
                row -> (OutgoingMessage.CaptureUse) OutboxRows.read(row)));
    }

    @Override
    public Map<RemoteSystem, Backlog> backlog() {
        var backlog = new EnumMap<RemoteSystem, Backlog>(RemoteSystem.class);
        for (var system : RemoteSystem.values()) {
            backlog.put(system, new Backlog(0, 0, Optional.empty()));
        }
        reading(session -> session.list(BACKLOG, row -> {
            long oldest = row.getLong("oldest");
            var since = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(oldest));
            return backlog.put(RemoteSystem.valueOf(row.getString("system")),
                    new Backlog(row.getInt("waiting"), row.getInt("refused"), since));
        }));
        return backlog;
    }

    /// A shorter pace also holds for what waits already.
    @Override
    public void pace(RemoteSystem system, Kind kind, Duration every) {
        var first = kind == Kind.TELL_CUSTOMER ? clock.millis() : 0;
        database.write(session -> {
            session.update("insert into outbox_pace (system, kind, every, last) values (?, ?, ?, ?) "
                    + "on conflict (system, kind) do update set every = excluded.every",
                    system.name(), kind.name(), every.toMillis(), first);
            return session.update("update outbox set due = case ?1 when 0 then 0 else min(due, since + ?1) end "
                    + "where system = ?2 and kind = ?3 and due > 0", every.toMillis(), system.name(), kind.name());
        });
    }

    @Override
    public int enlist(RemoteSystem system, Instant now) {
        boolean due = reading(session -> session.first("select 1 from outbox_pace where system = ? "
                + "and kind in ('TELL_CUSTOMER', 'TELL_PRODUCTS') and last + every <= ?", _ -> true,
                system.name(), now.toEpochMilli())).isPresent();
        return due ? database.write(session -> enlistCustomers(session, system, now) + enlistProducts(session, system, now))
                : 0;
    }

    private static int enlistCustomers(Session session, RemoteSystem system, Instant now) throws SQLException {
        if (!begins(session, system, Kind.TELL_CUSTOMER, now)) {
            return 0;
        }
        int written = session.update("insert into outbox (system, kind, subject, since, lane) "
                + "select ?, 'TELL_CUSTOMER', customer, since, 'c:' || customer from customer_change", system.name());
        session.update("delete from customer_change");
        return written;
    }

    private static int enlistProducts(Session session, RemoteSystem system, Instant now) throws SQLException {
        if (!begins(session, system, Kind.TELL_PRODUCTS, now)) {
            return 0;
        }
        return session.update("insert into outbox (system, kind, subject, since, lane) "
                + "select ?1, 'TELL_PRODUCTS', '', ?2, 'p:' where not exists (select 1 from outbox "
                + "where system = ?1 and lane = 'p:')", system.name(), now.toEpochMilli());
    }

    private static boolean begins(Session session, RemoteSystem system, Kind kind, Instant now) throws SQLException {
        return session.update("update outbox_pace set last = ?1 where system = ?2 and kind = ?3 and last + every <= ?1",
                now.toEpochMilli(), system.name(), kind.name()) > 0;
    }

    @Override
    public List<Listed> list(Optional<RemoteSystem> system, int most) {
        return reading(session -> listing.all(session, system, clock.instant(), most));
    }

    @Override
    public Optional<Listed> find(long id) {
        return reading(session -> listing.one(session, id, clock.instant()));
    }

    @Override
    public Optional<Listed> ofUse(String useKey) {
        return reading(session -> listing.ofUse(session, useKey, clock.instant()));
    }

    @Override
    public boolean sendAgain(long id) {
        return database.write(session -> {
            int back = session.update("insert into outbox (id, system, kind, subject, use_key, since, attempts, failure, "
                    + "lane, tried, said) select id, system, kind, subject, use_key, since, attempts, failure, lane, tried, "
                    + "said from outbox_aside where id = ?", id);
            session.update("delete from outbox_aside where id = ?", id);
            session.update("delete from outbox_pause where system = (select system from outbox where id = ?)", id);
            return back + session.update("update outbox set state = 'WAITING', not_before = 0, due = 0 where id = ?", id);
        }) > 0;
    }

    @Override
    public boolean setAside(long id, String reason, Instant at) {
        return database.write(session -> {
            session.update("insert into outbox_aside select id, system, kind, subject, use_key, since, attempts, "
                    + "failure, lane, tried, said, ?, ? from outbox where id = ?", at.toEpochMilli(), reason, id);
            return session.update("delete from outbox where id = ?", id);
        }) > 0;
    }

    private <T> T reading(Session.Work<T> work) {
        try {
            return database.read(work);
        } catch (JsonObject.Unreadable damaged) {
            throw new JournalUnavailable(JournalUnavailable.Reason.DAMAGED, damaged);
        }
    }
}
