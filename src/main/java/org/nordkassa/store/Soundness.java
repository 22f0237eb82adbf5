package org.nordkassa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.nordkassa.store.chain.Verifier;

/// Whether a database is sound: a little of it before the first sale after the till was cut off, all of it where there is
/// time.
final class Soundness {
    /// SQLite's log makes a cut harmless; a disk that lied about what it wrote shows in what was written last.
    private static final int NEWEST = 500;
    private static final List<String> SMALL = List.of("receipt_series", "outbox", "outbox_count", "pin");

    private Soundness() {}

    /// Before anything is opened.
    static void ofHome(Path home, Path file) {
        refuseLostFile(file);
        refuseHalfRestored(home);
    }

    /// SQLite would take a missing or empty file for a new one and throw away the log that lies beside it.
    private static void refuseLostFile(Path file) {
        try {
            boolean isEmpty = Files.notExists(file) || Files.size(file) == 0;
            if (isEmpty && Database.isLeft(Database.logOf(file))) {
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

    /// A file that is cut short opens all the same; reading an end of each table finds out before the first sale does.
    static void ofEnds(Session session) throws SQLException {
        session.first("select id, body from entry order by id desc limit 1", row -> row.getString(2));
        session.first("select no, id from sale order by no desc limit 1", row -> row.getString(2));
        session.first("select series, last from receipt_series limit 1", row -> row.getLong(2));
        session.first("select id from outbox order by id desc limit 1", row -> row.getLong(1));
    }

    /// What a cut can have reached, in milliseconds: the newest entries of the journal, and the small tables of sales.
    static void afterCut(Session session, Path file) throws SQLException {
        for (var table : SMALL) {
            require(isOk(session, "pragma quick_check('" + table + "')"), file);
        }
        try {
            require(new JournalBook(file, session).verifyLast(NEWEST).isGood(), file);
        } catch (IOException | JsonObject.Unreadable damaged) {
            throw new DatabaseUnusable(DatabaseUnusable.Reason.DAMAGED, file, damaged);
        }
    }

    private static void require(boolean sound, Path file) {
        if (!sound) {
            throw new DatabaseUnusable(DatabaseUnusable.Reason.DAMAGED, file);
        }
    }

    /// All pages, all indexes, the whole journal. Takes seconds with many products, minutes with many years.
    static boolean isWhole(Path file) {
        try (var session = Database.connect(file, true)) {
            if (!isOk(session, "pragma integrity_check(1)")) {
                return false;
            }
        } catch (SQLException damaged) {
            return false;
        }
        try (var book = JournalBook.open(file)) {
            return book.verify(Verifier.USUAL_STRIDE).isGood();
        } catch (IOException | DatabaseUnusable | JsonObject.Unreadable | IllegalArgumentException damaged) {
            return false;
        }
    }

    private static boolean isOk(Session session, String check) throws SQLException {
        return session.first(check, row -> row.getString(1)).filter("ok"::equals).isPresent();
    }
}
