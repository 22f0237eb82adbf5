package org.nordkassa.store;

import java.io.IOException;
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
