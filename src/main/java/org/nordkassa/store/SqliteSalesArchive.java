package org.nordkassa.store;

import java.time.InstantSource;
import java.util.List;
import org.nordkassa.checkout.port.SalesArchive;
import org.nordkassa.loyalty.RemoteSystem;

/// The completed sales of the till's journal, in the order of their ends.
public final class SqliteSalesArchive implements SalesArchive {
    private final Database database;
    private final SqliteJournal journal;

    public SqliteSalesArchive(Database database, InstantSource clock) {
        this.database = database;
        journal = new SqliteJournal(database, clock);
    }

    @Override
    public List<Kept> after(long position, int most) {
        var positions = database.read(session -> session.list("select closed_entry from sale "
                + "where status = 'COMPLETED' and closed_entry > ? order by closed_entry limit ?",
                row -> row.getLong(1), position, most));
        return positions.stream().map(at -> new Kept(at, journal.closedAt(at))).toList();
    }

    @Override
    public long countAfter(long position) {
        return database.read(session -> session.first("select count(*) from sale "
                + "where status = 'COMPLETED' and closed_entry > ?", row -> row.getLong(1), position)).orElse(0L);
    }

    @Override
    public long toldUntil(RemoteSystem system) {
        return database.read(session -> SqliteSettings.get(session, name(system))).map(Long::valueOf).orElse(0L);
    }

    @Override
    public void toldUntil(RemoteSystem system, long position) {
        database.write(session -> SqliteSettings.put(session, name(system), Long.toString(position)));
    }

    private static String name(RemoteSystem system) {
        return "back-fill." + system.name();
    }
}
