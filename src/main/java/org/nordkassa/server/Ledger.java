package org.nordkassa.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The ledger's file: one SQLite database, one connection, one transaction at a time.
///
/// Every transaction begins IMMEDIATE, so that a check and the movement it allows are one step even beside another
/// process on the same file. A commit is on the disk when it returns (WAL, synchronous=FULL).
final class Ledger implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;

    private final Connection connection;
    private final Jdbi jdbi;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    private Ledger(Connection connection) {
        this.connection = connection;
        this.jdbi = Jdbi.create(connection);
        // An exception's message must not repeat card numbers.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /// Opens the ledger in the folder, making both when missing and bringing older files up to date.
    ///
    /// @throws IOException when the folder cannot be written or the file is no ledger
    static Ledger open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var source = dataSource(folder.resolve("giftcards.db"));
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:org/nordkassa/server/migrations")
                    .load()
                    .migrate();
            return new Ledger(source.getConnection());
        } catch (FlywayException | SQLException unusable) {
            throw new IOException("The gift-card ledger in " + folder + " cannot be opened", unusable);
        }
    }

    private static SQLiteDataSource dataSource(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /// Does the work in one transaction; whatever it throws rolls everything back.
    <T> T transaction(Function<LedgerBook, T> work) {
        oneAtATime.lock();
        try {
            return jdbi.inTransaction((Handle handle) -> work.apply(new LedgerBook(handle)));
        } finally {
            oneAtATime.unlock();
        }
    }

    /// The same for holds.
    <T> T holds(Function<HoldBook, T> work) {
        oneAtATime.lock();
        try {
            return jdbi.inTransaction((Handle handle) -> work.apply(new HoldBook(handle)));
        } finally {
            oneAtATime.unlock();
        }
    }

    /// The same for tills' keys and guesses.
    <T> T tills(Function<TillBook, T> work) {
        oneAtATime.lock();
        try {
            return jdbi.inTransaction((Handle handle) -> work.apply(new TillBook(handle)));
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void close() {
        oneAtATime.lock();
        try {
            connection.close();
        } catch (SQLException stuck) {
            throw new IllegalStateException("The gift-card ledger did not close", stuck);
        } finally {
            oneAtATime.unlock();
        }
    }
}
