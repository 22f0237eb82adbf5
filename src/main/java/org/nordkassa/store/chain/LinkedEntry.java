package org.nordkassa.store.chain;

import java.security.MessageDigest;

/// An entry as it stands in the chain.
///
/// @param hash SHA-256 of its canonical form
/// @param signature Ed25519 of the hash

public record LinkedEntry(PlainEntry entry, byte[] hash, byte[] signature) {
    /// The chain that ends here.
    public Tip tip() {
        return new Tip(entry.no(), hash, signature);
    }

    boolean isTiedTo(Tip before, MessageDigest sha256) {
        try {
            return MessageDigest.isEqual(sha256.digest(entry.canonical(before)), hash);
        } catch (IllegalArgumentException notOnOneLine) {
            return false;
        }
    }
}
