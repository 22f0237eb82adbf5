package org.nordkassa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/// Looks whether a home's database is sound, without opening it as a till does: nothing is changed, and a till may run on it.
///
/// @param problem empty when it is sound
/// @param bytes of the file and the log beside it
public record DatabaseCheck(boolean exists, Optional<DatabaseUnusable.Reason> problem, long bytes) {
    public static DatabaseCheck of(Path home) {
        var file = home.resolve("till.db");
        try {
            if (Files.notExists(file)) {
                return new DatabaseCheck(false, Optional.empty(), 0);
            }
            var log = home.resolve("till.db-wal");
            long bytes = Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
            return new DatabaseCheck(true, problem(file), bytes);
        } catch (IOException unreadable) {
            return new DatabaseCheck(true, Optional.of(DatabaseUnusable.Reason.NOT_WRITABLE), 0);
        }
    }

    private static Optional<DatabaseUnusable.Reason> problem(Path file) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(2_000);
        try (var session = new Session(config.createConnection("jdbc:sqlite:" + file))) {
            session.update("pragma query_only = on");
            var found = session.first("pragma quick_check(1)", row -> row.getString(1)).orElse("");
            return found.equals("ok") ? Optional.empty() : Optional.of(DatabaseUnusable.Reason.DAMAGED);
        } catch (SQLException failure) {
            return Optional.of(SqliteFailure.reasonOnOpening(failure));
        }
    }
}
