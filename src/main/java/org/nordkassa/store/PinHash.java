package org.nordkassa.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.nordkassa.checkout.access.Pin;

/// A salted Argon2id hash of a PIN as text, with its parameters, in the form that other programs know:
/// `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`. The parameters may be raised at any time: older hashes carry theirs.
///
/// The usual ones are those of the OWASP password storage cheat sheet, which a till's processor has done with in about
/// a tenth of a second. Four digits would be found all the same by whoever has the database and a day: so the till's
/// own key goes into each hash as Argon2's secret, and a copy of the database alone tells nothing.
final class PinHash {
    private static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Cost USUAL = new Cost(19_456, 2, 1);
    /// No file makes the till work without end.
    private static final Cost MOST = new Cost(1 << 20, 16, 16);
    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19"
            + "\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /// @param memory in KiB
    record Cost(int memory, int rounds, int lanes) {}

    private PinHash() {}

    /// @param secret without which no PIN matches
    static String of(Pin pin, byte[] secret) {
        return of(pin, secret, USUAL);
    }

    static String of(Pin pin, byte[] secret, Cost cost) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.rounds() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(pin, secret, salt, cost, HASH_BYTES));
    }

    /// What is no such hash matches nothing.
    static boolean matches(Pin pin, byte[] secret, String hash) {
        var parts = FORM.matcher(hash);
        if (!parts.matches()) {
            return false;
        }
        var cost = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        if (cost.memory() > MOST.memory() || cost.rounds() > MOST.rounds() || cost.lanes() > MOST.lanes()
                || cost.rounds() < 1 || cost.lanes() < 1 || parts.group(4).length() % 4 == 1
                || parts.group(5).length() % 4 == 1) {
            return false;
        }
        var expected = Base64.getDecoder().decode(parts.group(5));
        return expected.length >= SALT_BYTES && MessageDigest.isEqual(expected,
                derive(pin, secret, Base64.getDecoder().decode(parts.group(4)), cost, expected.length));
    }

    private static byte[] derive(Pin pin, byte[] secret, byte[] salt, Cost cost, int bytes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(VERSION)
                .withMemoryAsKB(cost.memory()).withIterations(cost.rounds()).withParallelism(cost.lanes())
                .withSalt(salt).withSecret(secret).build());
        var hash = new byte[bytes];
        generator.generateBytes(pin.digits().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
