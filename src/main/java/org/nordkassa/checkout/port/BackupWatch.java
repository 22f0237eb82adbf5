package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.Optional;

/// How the copies of the till's database fare.
public interface BackupWatch {
    /// A till that makes none.
    BackupWatch NONE = new BackupWatch() {
        @Override
        public Optional<Trouble> trouble() {
            return Optional.empty();
        }

        @Override
        public void tryNow() {}
    };

    enum Why {
        FOLDER_MISSING, DISK_FULL, NOT_WRITABLE,
        /// The copy could not be read through to its end.
        NOT_GOOD,
        OTHER
    }

    /// @param folder where the copy should have been
    /// @param since when it was tried in vain for the first time
    /// @param again when it is tried the next time
    /// @param lastGood of when the newest good copy is, where one can be seen
    record Trouble(Why why, String folder, Instant since, Instant again, Optional<Instant> lastGood) {}

    /// What keeps copies from being made; nothing when the last one is good. On any thread.
    Optional<Trouble> trouble();

    /// Does not wait for what comes of it.
    void tryNow();
}
