package org.nordkassa.server;

import java.time.Instant;
import java.util.Locale;

/// A claim that was granted, and what has become of it.
///
/// @param expires when it stops to matter to others
/// @param turn the newest of the till's messages about it
record Hold(long id, String reference, String system, String kind, String offer, String till, String session,
        String sale, boolean inParts, State state, Instant expires, long turn) {
    enum State {
        /// In a basket. Ends by itself with its lease.
        HELD,
        /// The use is being written to its system, or may have been: it belongs to its reference until that is known.
        WRITING,
        /// The use stands in its system. Remembered until no till can have an older reading.
        CAPTURED,
        /// Given up, or given back.
        RELEASED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether the use has, or may have, reached its system.
    boolean mayBeWritten() {
        return state == State.WRITING || state == State.CAPTURED;
    }
}
