package org.nordkassa.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The version of the tables. It also stands in the file's header (`user_version`), where it is read in microseconds:
/// Flyway is only loaded when there is something to migrate.
final class Schema {
    /// The number of the newest script among the migrations.
    static final int VERSION = 13;

    private Schema() {}

    static void bringUpToDate(Session session, Path file) throws SQLException {
        int version = session.first("pragma user_version", row -> row.getInt(1)).orElse(0);
        if (version > VERSION) {
            throw new DatabaseUnusable(DatabaseUnusable.Reason.FROM_LATER_VERSION, file);
        }
        if (version < VERSION) {
            session.update("pragma user_version = " + migrate(file));
        }
    }

    private static int migrate(Path file) {
        try {
            var flyway = Flyway.configure(Schema.class.getClassLoader())
                    .dataSource("jdbc:sqlite:" + file, null, null)
                    .locations("classpath:org/nordkassa/store/migrations")
                    .outOfOrder(true) // numbers are given out before scripts are ready
                    .load();
            flyway.migrate();
            return newest(Integer.parseInt(flyway.info().current().getVersion().getVersion()));
        } catch (FlywayException failure) {
            throw new DatabaseUnusable(reason(failure), file, failure);
        }
    }

    private static int newest(int migratedTo) {
        if (migratedTo != VERSION) {
            throw new IllegalStateException("migrated to " + migratedTo + " but Schema.VERSION is " + VERSION);
        }
        return migratedTo;
    }

    private static DatabaseUnusable.Reason reason(Throwable failure) {
        return switch (failure.getCause()) {
            case null -> DatabaseUnusable.Reason.OTHER;
            case SQLException sql -> SqliteFailure.reasonOnOpening(sql);
            case Throwable deeper -> reason(deeper);
        };
    }
}
