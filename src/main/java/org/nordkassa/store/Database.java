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
import org.sqlite.SQLiteConnection;

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
    private final Pen pen;
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
        this.pen = new Pen(writer, key);
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
            Soundness.ofHome(home, file);
            boolean wasCutOff = isLeft(logOf(file));
            writer = connect(file, false);
            Schema.bringUpToDate(writer, file);
            useLog(writer, file);
            Soundness.ofEnds(writer);
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

    /// What writes the journal, inside a transaction of [#write].
    Pen pen() {
        return pen;
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

    static Path logOf(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /// SQLite takes its log away when the last connection is closed: one that lies there is from a till that was cut off.
    static boolean isLeft(Path log) throws IOException {
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
        // after every insert the driver would ask what keys it gave, with a statement made for that alone
        config.setGetGeneratedKeys(false);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        // Transactions are begun and ended here; a driver that knows of none tries to begin and to commit one after every
        // statement.
        connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(false);
        var session = new Session(connection);
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
            var result = commit(work);
            watch.after();
            return result;
        } catch (SQLException failure) {
            throw SqliteFailure.whileRunning(failure);
        } finally {
            writing.unlock();
        }
    }

    private <T> T commit(Session.Work<T> work) throws SQLException {
        boolean committed = false;
        try {
            var result = writer.transaction("begin immediate", session -> {
                var done = work.run(session);
                watch.before();
                return done;
            });
            committed = true;
            return result;
        } finally {
            if (!committed) {
                pen.forget();
            }
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
