package org.nordkassa.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One connection and the statements it keeps prepared. Lent by [Database] to one thread at a time.
final class Session implements AutoCloseable {
    /// Reads one row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// What is done in one transaction.
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /// Uses one row.
    interface Use {
        void of(ResultSet row) throws SQLException;
    }

    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /// @param sql constant text, as its statement is kept
    int update(String sql, Object... values) throws SQLException {
        return run(sql, PreparedStatement::executeUpdate, values);
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
        return run(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }, values);
    }

    void each(String sql, Use use, Object... values) throws SQLException {
        run(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    use.of(rows);
                }
                return rows;
            }
        }, values);
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        return run(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        }, values);
    }

    /// The driver closes some statements when they fail, so one that failed is not kept.
    @SuppressWarnings("resource") // kept until the connection is closed
    private <T> T run(String sql, Execution<T> execution, Object... values) throws SQLException {
        var again = kept.remove(sql);
        var statement = again == null ? connection.prepareStatement(sql) : again;
        boolean succeeded = false;
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var result = execution.of(statement);
            succeeded = true;
            return result;
        } finally {
            if (succeeded) {
                kept.put(sql, statement);
            } else {
                discard(statement);
            }
        }
    }

    private static void discard(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException toldBefore) {
            // closing tells the failure of the last run once more
        }
    }

    /// Runs `work` between `begin` and a commit. Whatever goes wrong, nothing of it stays.
    <T> T transaction(String begin, Work<T> work) throws SQLException {
        boolean committed = false;
        try {
            update(begin);
            var result = work.run(this);
            update("commit");
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            update("rollback");
        } catch (SQLException nothingToRollBack) {
            // SQLite has done it by itself, as it does when the disk is full; the first failure is the one to tell
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
