package org.nordkassa.store;

import java.sql.SQLException;
import org.nordkassa.checkout.port.BackupWatch;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.sqlite.SQLiteErrorCode;

/// Reads SQLite's result codes.
final class SqliteFailure {
    private SqliteFailure() {}

    static JournalUnavailable whileRunning(SQLException failure) {
        return new JournalUnavailable(reasonWhileRunning(failure), failure);
    }

    private static JournalUnavailable.Reason reasonWhileRunning(SQLException failure) {
        return switch (primaryCode(failure)) {
            case SQLITE_FULL -> JournalUnavailable.Reason.DISK_FULL;
            case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB -> JournalUnavailable.Reason.DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED -> JournalUnavailable.Reason.LOCKED;
            default -> JournalUnavailable.Reason.OTHER;
        };
    }

    static BackupWatch.Why ofBackup(SQLException failure) {
        return switch (primaryCode(failure)) {
            case SQLITE_FULL -> BackupWatch.Why.DISK_FULL;
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> BackupWatch.Why.NOT_WRITABLE;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> BackupWatch.Why.NOT_GOOD;
            default -> BackupWatch.Why.OTHER;
        };
    }

    static DatabaseUnusable.Reason reasonOnOpening(SQLException failure) {
        return switch (primaryCode(failure)) {
            case SQLITE_FULL -> DatabaseUnusable.Reason.DISK_FULL;
            case SQLITE_IOERR, SQLITE_CORRUPT -> DatabaseUnusable.Reason.DAMAGED;
            case SQLITE_NOTADB -> DatabaseUnusable.Reason.NOT_A_DATABASE;
            case SQLITE_BUSY, SQLITE_LOCKED -> DatabaseUnusable.Reason.IN_USE;
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> DatabaseUnusable.Reason.NOT_WRITABLE;
            default -> DatabaseUnusable.Reason.OTHER;
        };
    }

    /// SQLite's extended codes carry the primary one in their lowest byte.
    private static SQLiteErrorCode primaryCode(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    }
}
