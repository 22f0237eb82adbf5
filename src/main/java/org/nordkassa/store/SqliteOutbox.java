package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.Outbox;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;

/// The outbox in the till's database. Times are kept to the millisecond.
public final class SqliteOutbox implements Outbox {
    /// The head of a system's queue, due or not: nothing overtakes it.
    static final String NEXT = "select id, system, kind, subject, use_key, since, not_before, attempts from outbox "
            + "where system = :system and state = 'WAITING' order by id limit 1";
    static final String BACKLOG = "select c.system, "
            + "sum(messages) filter (where c.state = 'WAITING') as waiting, "
            + "sum(messages) filter (where c.state = 'REFUSED') as refused, "
            + "(select since from outbox o where o.system = c.system and o.state = 'WAITING' order by o.id limit 1) as oldest "
            + "from outbox_count c group by c.system";

    /// Something done with JDBI.
    private interface Using<T> {
        T of(Handle handle) throws SQLException;
    }

    private final Database database;

    public SqliteOutbox(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Waiting> next(RemoteSystem system, Instant now) {
        return database.read(session -> unwrapped(session, handle -> handle.createQuery(NEXT)
                .bind("system", system.name())
                .map((row, _) -> row.getLong("not_before") > now.toEpochMilli() ? Optional.<Waiting>empty()
                        : Optional.of(new Waiting(row.getLong("id"), OutboxRows.read(row),
                                Instant.ofEpochMilli(row.getLong("since")), row.getInt("attempts"))))
                .findOne().flatMap(head -> head)));
    }

    @Override
    public void sent(long id) {
        database.write(session -> unwrapped(session, handle -> handle
                .createUpdate("delete from outbox where id = :id").bind("id", id).execute()));
    }

    @Override
    public void tryAgain(long id, Instant notBefore, RemoteFailure because) {
        database.write(session -> unwrapped(session, handle -> handle
                .createUpdate("update outbox set attempts = attempts + 1, not_before = :notBefore, failure = :failure "
                        + "where id = :id and state = 'WAITING'")
                .bind("id", id).bind("notBefore", notBefore.toEpochMilli()).bind("failure", text(because)).execute()));
    }

    @Override
    public void refused(long id, RemoteFailure because) {
        database.write(session -> unwrapped(session, handle -> handle
                .createUpdate("update outbox set attempts = attempts + 1, state = 'REFUSED', failure = :failure, "
                        + "not_before = 0 where id = :id")
                .bind("id", id).bind("failure", text(because)).execute()));
    }

    @Override
    public void wake(RemoteSystem system) {
        database.write(session -> unwrapped(session, handle -> handle
                .createUpdate("update outbox set not_before = 0 where system = :system and not_before > 0")
                .bind("system", system.name()).execute()));
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
        // Read at the start, when JDBI is not to be loaded.
        database.read(session -> session.list(BACKLOG, row -> {
            long oldest = row.getLong("oldest");
            var since = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(oldest));
            return backlog.put(RemoteSystem.valueOf(row.getString("system")),
                    new Backlog(row.getInt("waiting"), row.getInt("refused"), since));
        }));
        return backlog;
    }

    private static <T> T unwrapped(Session session, Using<T> using) throws SQLException {
        try {
            return using.of(session.handle());
        } catch (JdbiException wrapped) {
            if (wrapped.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw wrapped;
        } catch (JsonObject.Unreadable damaged) {
            throw new JournalUnavailable(JournalUnavailable.Reason.DAMAGED, damaged);
        }
    }

    private static String text(RemoteFailure failure) {
        return switch (failure) {
            case RemoteFailure.NotSetUp() -> "NOT_SET_UP";
            case RemoteFailure.Unreachable() -> "UNREACHABLE";
            case RemoteFailure.TimedOut() -> "TIMED_OUT";
            case RemoteFailure.NotAuthorised() -> "NOT_AUTHORISED";
            case RemoteFailure.AccountTaken() -> "ACCOUNT_TAKEN";
            case RemoteFailure.TooManyRequests _ -> "TOO_MANY_REQUESTS";
            case RemoteFailure.NotAccepted(int status) -> "NOT_ACCEPTED " + status;
            case RemoteFailure.ServerFault(int status) -> "SERVER_FAULT " + status;
            case RemoteFailure.Nonsense() -> "NONSENSE";
        };
    }
}
