package org.nordkassa.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Who may call: tills with keys of their own, or user names and passwords that they share. HTTP Basic carries both; all
/// are compared in constant time.
final class Callers {
    private static final String SCHEME = "Basic ";

    /// @param name the till's, or the shared user's
    /// @param till the till's name where it showed its own key
    record Caller(String name, Optional<String> till) {}

    private final Map<String, String> credentials;
    private final TillKeys keys;

    Callers(Map<String, String> credentials, TillKeys keys) {
        this.credentials = Map.copyOf(credentials);
        this.keys = keys;
    }

    Caller require(Optional<String> authorization) {
        var given = authorization.filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> decode(header.substring(SCHEME.length()).strip())).orElseThrow(Callers::unauthorized);
        int colon = given.indexOf(':');
        if (colon < 1) {
            throw unauthorized();
        }
        var user = given.substring(0, colon);
        if (isShared(given)) {
            return new Caller(user, Optional.empty());
        }
        if (!keys.isKeyOf(user, given.substring(colon + 1))) {
            throw unauthorized();
        }
        return new Caller(user, Optional.of(user));
    }

    private boolean isShared(String given) {
        boolean known = false;
        for (var user : credentials.entrySet()) {
            known |= MessageDigest.isEqual(digest(given), digest(user.getKey() + ":" + user.getValue()));
        }
        return known;
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
