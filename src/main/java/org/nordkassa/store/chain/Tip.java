package org.nordkassa.store.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The end of a chain: what the next entry is tied to.
///
/// @param no of the last entry, 0 where there is none
/// @param hash SHA-256, 32 bytes
/// @param signature 64 bytes; none before the first entry

public record Tip(long no, byte[] hash, byte[] signature) {
    /// The fixed first link: the hash of the form's name, and no signature.
    public static Tip first() {
        return new Tip(0, sha256().digest(PlainEntry.FORM.getBytes(StandardCharsets.UTF_8)), new byte[0]);
    }

    /// The hash of the entry that comes next.
    public byte[] hashOf(PlainEntry next) {
        return sha256().digest(next.canonical(this));
    }

    /// The chain with one entry more.
    public Tip after(PlainEntry next, JournalKey key) {
        var link = hashOf(next);
        return new Tip(next.no(), link, key.sign(link));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
