package org.nordkassa.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A key for each till: its name is the user, the key the password of HTTP Basic. Keys are as long as no guessing reaches;
/// only their keyed hashes are kept. What is revoked counts no more from the next request on, also at a running server.
public final class TillKeys implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,16}");
    private static final int BYTES = 32;

    private final Ledger ledger;
    private final Keyed keyed;
    private final Clock clock;

    /// @param revoked empty while it is good
    public record Issued(String till, Instant at, Optional<Instant> revoked) {}

    TillKeys(Ledger ledger, Keyed keyed, Clock clock) {
        this.ledger = ledger;
        this.keyed = keyed;
        this.clock = clock;
    }

    /// For the owner; also beside a running server.
    ///
    /// @throws IOException when the folder holds no ledger that can be used
    public static TillKeys open(Path folder, Clock clock) throws IOException {
        var ledger = Ledger.open(folder);
        try {
            return new TillKeys(ledger, new Keyed(SecretFile.in(folder, "tills.key")), clock);
        } catch (IOException unusable) {
            ledger.close();
            throw unusable;
        }
    }

    /// Makes a key for a till; the one it had is revoked.
    ///
    /// @return the key, told this once
    /// @throws IllegalArgumentException when the name is not one of letters, digits and dashes
    public String issue(String till) {
        if (!NAME.matcher(till).matches()) {
            throw new IllegalArgumentException("a till's name is 1 to 16 letters, digits or dashes");
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ledger.tills(book -> {
            book.revoke(till, clock.instant());
            book.write(till, hash(till, key), clock.instant());
            return true;
        });
        return key;
    }

    /// @return whether the till had one
    public boolean revoke(String till) {
        return ledger.tills(book -> book.revoke(till, clock.instant()));
    }

    public List<Issued> all() {
        return ledger.tills(TillBook::all);
    }

    boolean isKeyOf(String till, String key) {
        return ledger.tills(book -> book.keyHash(till)).filter(hash -> MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.UTF_8), hash(till, key).getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    private String hash(String till, String key) {
        return keyed.hash("till " + till + " " + key);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
