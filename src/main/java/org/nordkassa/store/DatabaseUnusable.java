package org.nordkassa.store;

import java.nio.file.Path;

/// The till's database cannot be opened. Nothing has been changed or removed.
public final class DatabaseUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What a person can do about it.
    public enum Reason {
        /// The file is damaged or cut short: it has to be restored from a copy.
        DAMAGED,
        /// The file is something else than a database.
        NOT_A_DATABASE,
        /// The file was written by a later version of the till.
        FROM_LATER_VERSION,
        /// Another till is running on the same home folder.
        IN_USE,
        DISK_FULL,
        /// The file or its folder may not be written.
        NOT_WRITABLE,
        OTHER
    }

    private final Reason reason;
    private final String file;

    public DatabaseUnusable(Reason reason, Path file, Throwable cause) {
        super("database unusable: " + reason + ": " + file, cause);
        this.reason = reason;
        this.file = file.toString();
    }

    public DatabaseUnusable(Reason reason, Path file) {
        this(reason, file, null);
    }

    public Reason reason() {
        return reason;
    }

    public String file() {
        return file;
    }
}
