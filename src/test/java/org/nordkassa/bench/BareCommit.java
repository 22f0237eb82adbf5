package org.nordkassa.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// SQLite with a log, as durable as the till's own, and one prepared statement: the least a commit can cost here.
final class BareCommit implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;

    BareCommit(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setGetGeneratedKeys(false);
        connection = config.createConnection("jdbc:sqlite:" + file);
        try (var create = connection.createStatement()) {
            create.executeUpdate("create table entry (id integer primary key, body text)");
        }
        insert = connection.prepareStatement("insert into entry (body) values (?)");
    }

    /// Takes from a till's database what its journal wrote.
    ///
    /// @param before how many entries before the last one
    static String journalled(Path till, int before) throws SQLException {
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + till);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select body from entry order by id desc limit 1 offset " + before)) {
            row.next();
            return row.getString(1);
        }
    }

    void commit(String body) throws SQLException {
        insert.setString(1, body);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
