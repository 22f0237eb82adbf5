package org.nordkassa.store.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// The key with which a till signs its journal, in a file of its own that only its owner can read.
///
/// A file, because it works alike on every system and without asking anybody for a password in the morning. The folder's
/// owner can sign with it; what it proves is that nobody else has written or changed the journal.
public final class JournalKey {
    private static final String TEXT = """
            # The key with which this till signs its journal, made at its first start. Whoever has it can sign as this till:
            # readable by its owner only, and in no copy that leaves the shop. A shop that wants more lays the till's folder
            # on a volume that the system unlocks (BitLocker, FileVault, LUKS), or keeps this file in the platform's own key
            # store and writes it before the till starts. Lost, a new one is made and the journal says so.
            """;
    private static final String PRIVATE = "private: ";
    private static final String PUBLIC = "public: ";

    private final byte[] seed;
    private final PublicKey open;
    /// The same, as signing takes it.
    private final byte[] openBytes;

    private JournalKey(byte[] seed, PublicKey open) {
        this.seed = seed;
        this.open = open;
        this.openBytes = open.raw();
    }

    /// A new key, kept nowhere yet.
    public static JournalKey fresh() {
        var seed = new byte[Ed25519.SECRET_KEY_SIZE];
        new SecureRandom().nextBytes(seed);
        var open = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, open, 0);
        return new JournalKey(seed, PublicKey.of(open));
    }

    /// The key in the file, made if there is none.
    ///
    /// @throws IOException when the file cannot be read or written, or holds no key
    public static JournalKey in(Path file) throws IOException {
        if (Files.notExists(file)) {
            fresh().write(file);
        }
        var text = Files.readString(file);
        try {
            return new JournalKey(Base64.getDecoder().decode(value(text, PRIVATE)), new PublicKey(value(text, PUBLIC)));
        } catch (IllegalArgumentException broken) {
            throw new IOException("no key in " + file.getFileName());
        }
    }

    private static String value(String text, String name) {
        return text.lines().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length()).strip())
                .findFirst().orElse("");
    }

    /// Readable by its owner only, before anything is in it, and whole or not at all.
    private void write(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, TEXT + PRIVATE + Base64.getEncoder().encodeToString(seed) + "\n"
                + PUBLIC + open.text() + "\n");
        Durable.move(fresh, file);
    }

    public PublicKey open() {
        return open;
    }

    byte[] sign(byte[] hash) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, openBytes, 0, hash, 0, hash.length, signature, 0);
        return signature;
    }

    /// A key for something else than signing.
    ///
    /// @param purpose names it
    /// @return 32 bytes
    public byte[] derived(String purpose) {
        var digest = Tip.sha256();
        digest.update(("nordkassa " + purpose + '\n').getBytes(StandardCharsets.UTF_8));
        return digest.digest(Arrays.copyOf(seed, seed.length));
    }

    /// Makes signing quick before the first sale is waiting for it.
    public void warmUp() {
        sign(new byte[32]);
    }

    @Override
    public String toString() {
        return "JournalKey " + open.fingerprint();
    }
}
