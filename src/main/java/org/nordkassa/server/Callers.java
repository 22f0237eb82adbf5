package org.nordkassa.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Who may call: user names and passwords, HTTP Basic. Compared in constant time.
final class Callers {
    private static final String SCHEME = "Basic ";

    private final Map<String, String> credentials;

    Callers(Map<String, String> credentials) {
        this.credentials = Map.copyOf(credentials);
    }

    void require(Optional<String> authorization) {
        var given = authorization.filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> digest(decode(header.substring(SCHEME.length()).strip())))
                .orElseThrow(Callers::unauthorized);
        var known = false;
        for (var user : credentials.entrySet()) {
            known |= MessageDigest.isEqual(given, digest(user.getKey() + ":" + user.getValue()));
        }
        if (!known) {
            throw unauthorized();
        }
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw unauthorized();
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static Refused unauthorized() {
        return new Refused(ErrorCode.UNAUTHORIZED, "a known user name and password are needed");
    }
}
