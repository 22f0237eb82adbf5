package org.nordkassa.store.chain;

import java.util.List;
import java.util.Optional;

/// What came of checking a journal.
///
/// @param entries how many are good, counted from the first
/// @param tip the end of what is good
/// @param keys that have signed it, in order
/// @param bad empty when all is good
public record Verdict(long entries, Tip tip, List<KeyChange> keys, Optional<Bad> bad) {
    /// Why an entry is not what the till wrote there.
    public enum Why {
        /// No entry can be read at its place.
        UNREADABLE,
        /// Its number is not the next: one is missing, or too much.
        NUMBER,
        /// Its hash is not that of what it says and of the entry before: either was changed.
        HASH,
        /// The till's key has not signed it.
        SIGNATURE,
        /// It names another key than the journal says it is signed with.
        KEY,
        /// What the till keeps beside the journal says something else.
        BOOKS
    }

    /// @param no where in the chain
    public record Bad(long no, Why why) {}

    public boolean isGood() {
        return bad.isEmpty();
    }
}
