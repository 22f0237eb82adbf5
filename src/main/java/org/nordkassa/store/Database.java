package org.nordkassa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.store.chain.JournalKey;
import org.sqlite.SQLiteConfig;

/// The till's database: `till.db` in its home folder. One connection writes, one transaction at a time; a few others read
/// beside it what was last committed.
///
/// A commit has reached the disk when it returns (`synchronous=FULL`). The file is not mapped into memory: an unreadable
/// sector would then end the process instead of being told.
public final class Database implements AutoCloseable {
    static final String FILE = "till.db";
    static final String KEY = "journal.key";

    private final Path file;
    private final HomeLock lock;
    private final Session writer;
    private final Readers readers;
    private final JournalKey key;
    private final boolean wasCutOff;
    private volatile CommitWatch watch = CommitWatch.NOBODY;
    /// Fair, so that a sale gets its turn between the pieces of a long import.
    private final ReentrantLock writing = new ReentrantLock(true);
    private boolean closed;

    private Database(Path file, HomeLock lock, Session writer, JournalKey key, boolean wasCutOff) {
        this.file = file;
        this.lock = lock;
        this.writer = writer;
        this.key = key;
        this.wasCutOff = wasCutOff;
        this.readers = new Readers(() -> connect(file, true));
    }

    /// Opens the database in `home`, creating folder and file where there are none, and brings it up to date.
    ///
    /// @throws DatabaseUnusable when it is damaged, from a later version, in use by another till or cannot be written
    @SuppressWarnings("resource") // what was opened is closed with the database, or in closeAll when it cannot be had
    public static Database open(Path home) {
        var file = home.resolve(FILE);
        var lock = HomeLock.take(home);
        Session writer = null;
        boolean opened = false;
        try {
            refuseLostFile(file);
            refuseHalfRestored(home);
            boolean wasCutOff = isLeft(logOf(file));
            writer = connect(file, false);
            Schema.bringUpToDate(writer, file);
            useLog(writer, file);
            touchTables(writer);
            var key = JournalKey.in(home.resolve(KEY));
            // before PINs of older versions are taken in, which are kept from then on
            SealedPins.forgetOld(writer, Instant.now());
            new ChainStart(file, writer, key, Instant.now()).bring();
            if (wasCutOff) {
                Soundness.afterCut(writer, file);
            }
            opened = true;
            // the first signature takes a while, and the first scan must not wait for it
            Thread.ofPlatform().name("journal-key").daemon().start(key::warmUp);
            return new Database(file, lock, writer, key, wasCutOff);
        } catch (SQLException failure) {
            throw new DatabaseUnusable(SqliteFailure.reasonOnOpening(failure), file, failure);
        } catch (IOException noKey) {
            throw new DatabaseUnusable(DatabaseUnusable.Reason.NOT_WRITABLE, home.resolve(KEY), noKey);
        } finally {
            if (!opened) {
                closeAll(writer, lock);
            }
        }
    }

    /// The key this till signs with.
    JournalKey key() {
        return key;
    }

    /// Somebody who wants to be there at every commit: the proof that none of them can tear anything.
    interface CommitWatch {
        CommitWatch NOBODY = new CommitWatch() { };

        /// All is written and nothing is durable.
        default void before() {}

        /// All is durable and nobody knows.
        default void after() {}
    }

    void watch(CommitWatch watcher) {
        watch = watcher;
    }

    /// Whether the till was cut off when it was last open.
    public boolean wasCutOff() {
        return wasCutOff;
    }

    /// Where the database is.
    public Path file() {
        return file;
    }

    /// SQLite would take a missing or empty file for a new one and throw away the log that lies beside it.
    private static void refuseLostFile(Path file) {
        try {
            boolean isEmpty = Files.notExists(file) || Files.size(file) == 0;
            if (isEmpty && isLeft(logOf(file))) {
                throw new DatabaseUnusable(DatabaseUnusable.Reason.DAMAGED, file);
            }
        } catch (IOException failure) {
            throw new DatabaseUnusable(DatabaseUnusable.Reason.NOT_WRITABLE, file, failure);
        }
    }

    /// Without a database beside it, the copy that was to take its place would be forgotten.
    private static void refuseHalfRestored(Path home) {
        if (Files.exists(home.resolve(Restore.UNDER_WAY))) {
            throw new DatabaseUnusable(DatabaseUnusable.Reason.DAMAGED, home.resolve(Restore.UNDER_WAY));
        }
    }

    static Path logOf(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /// SQLite takes its log away when the last connection is closed: one that lies there is from a till that was cut off.
    private static boolean isLeft(Path log) throws IOException {
        return Files.exists(log) && Files.size(log) > 0;
    }

    static Session connect(Path file, boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(2_000);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.enableRecursiveTriggers(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-16_000);
        config.setJournalSizeLimit(64 << 20);
        var session = new Session(config.createConnection("jdbc:sqlite:" + file));
        if (readOnly) {
            session.update("pragma query_only = on");
        } else {
            // what is deleted or changed, such as a customer's number, is overwritten in the file
            session.first("pragma secure_delete = on", row -> row.getInt(1));
        }
        return session;
    }

    /// Comes after the look at the version, as it is noted in the file: a file that is not ours stays as it is.
    private static void useLog(Session session, Path file) throws SQLException {
        var mode = session.first("pragma journal_mode = wal", row -> row.getString(1)).orElse("");
        if (!mode.equals("wal")) {
            throw new DatabaseUnusable(DatabaseUnusable.Reason.OTHER, file);
        }
    }

    /// A file that is cut short opens all the same; reading an end of each table finds out before the first sale does.
    private static void touchTables(Session session) throws SQLException {
        session.first("select id, body from entry order by id desc limit 1", row -> row.getString(2));
        session.first("select no, id from sale order by no desc limit 1", row -> row.getString(2));
        session.first("select series, last from receipt_series limit 1", row -> row.getLong(2));
        session.first("select id from outbox order by id desc limit 1", row -> row.getLong(1));
    }

    /// Runs `work` in a transaction of its own and returns when it is on the disk.
    ///
    /// @throws JournalUnavailable when it could not be written; then nothing of it has been
    <T> T write(Session.Work<T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        writing.lock();
        try {
            if (closed) {
                throw new JournalUnavailable(JournalUnavailable.Reason.OTHER, new IllegalStateException("closed"));
            }
            var result = writer.transaction("begin immediate", session -> {
                var done = work.run(session);
                watch.before();
                return done;
            });
            watch.after();
            return result;
        } catch (SQLException failure) {
            throw SqliteFailure.whileRunning(failure);
        } finally {
            writing.unlock();
        }
    }

    /// What is in the log goes into the database, and the log is emptied: what was deleted is in neither then. Where
    /// somebody is still reading, it happens with the next opening.
    void forgetLog() {
        writing.lock();
        try {
            writer.first("pragma wal_checkpoint(truncate)", row -> row.getInt(1));
        } catch (SQLException later) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.INFO, "the log stays for now", later);
        } finally {
            writing.unlock();
        }
    }

    /// Writes the whole file anew, so that nothing is left in it of what was deleted or changed in older versions, which did
    /// not overwrite it. Takes as long as a backup, and nothing is written meanwhile.
    public void compact() {
        writing.lock();
        try (var other = connect(file, false)) {
            other.update("vacuum");
        } catch (SQLException failure) {
            throw SqliteFailure.whileRunning(failure);
        } finally {
            writing.unlock();
        }
        forgetLog();
    }

    /// Runs `work` on one consistent view of what was last committed.
    ///
    /// @throws JournalUnavailable when it could not be read
    <T> T read(Session.Work<T> work) {
        try {
            return readers.lend(session -> session.transaction("begin", work));
        } catch (SQLException failure) {
            throw SqliteFailure.whileRunning(failure);
        }
    }

    /// Waits for what is being read or written, then closes the file.
    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                readers.close();
                closeAll(writer, lock);
            }
        } finally {
            writing.unlock();
        }
    }

    private static void closeAll(Session writer, HomeLock lock) {
        try (lock) {
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException | IOException failure) {
            // what was committed stays in the log beside the file, and the next opening finds it there
            System.getLogger(Database.class.getName()).log(System.Logger.Level.WARNING, "not closed cleanly", failure);
        }
    }
}
