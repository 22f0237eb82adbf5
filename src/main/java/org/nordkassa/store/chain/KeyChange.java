package org.nordkassa.store.chain;

/// From which entry on which key signs.
///
/// @param from the place of the first entry it signs
public record KeyChange(long from, PublicKey key) {
    /// The type of the entry by which a journal names the key it is signed with from there on. Its body has the member
    /// `publicKey`.
    public static final String TYPE = "till.journal-key";
}
