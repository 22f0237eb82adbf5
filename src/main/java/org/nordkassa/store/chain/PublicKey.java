package org.nordkassa.store.chain;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// The public half of a till's [JournalKey]: 32 bytes of Ed25519, written in Base64.
public record PublicKey(String text) {
    private static final int BYTES = 32;

    /// @throws IllegalArgumentException when it is no key
    public PublicKey {
        if (Base64.getDecoder().decode(text).length != BYTES) {
            throw new IllegalArgumentException("not a public key");
        }
    }

    static PublicKey of(byte[] raw) {
        return new PublicKey(Base64.getEncoder().encodeToString(raw));
    }

    byte[] raw() {
        return Base64.getDecoder().decode(text);
    }

    public boolean hasSigned(byte[] hash, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, raw(), 0, hash, 0, hash.length);
    }

    /// Short enough to be compared by eye: the first 16 bytes of the key's SHA-256 in groups.
    public String fingerprint() {
        var digest = Arrays.copyOf(Tip.sha256().digest(raw()), 16);
        return HexFormat.ofDelimiter(" ").formatHex(digest);
    }
}
