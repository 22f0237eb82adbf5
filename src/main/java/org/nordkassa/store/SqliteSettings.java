package org.nordkassa.store;

import java.sql.SQLException;
import java.util.Optional;

/// What the till remembers by itself from one start to the next. What a person sets stands in `till.yaml`.
public final class SqliteSettings {
    private final Database database;

    public SqliteSettings(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return database.read(session -> get(session, name));
    }

    public void put(String name, String value) {
        database.write(session -> put(session, name, value));
    }

    public void remove(String name) {
        database.write(session -> session.update("delete from setting where name = ?", name));
    }

    static Optional<String> get(Session session, String name) throws SQLException {
        return session.first("select value from setting where name = ?", row -> row.getString(1), name);
    }

    static int put(Session session, String name, String value) throws SQLException {
        return session.update("insert into setting (name, value) values (?, ?) "
                + "on conflict (name) do update set value = excluded.value", name, value);
    }
}
