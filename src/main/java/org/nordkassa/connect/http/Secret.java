package org.nordkassa.connect.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A password, token or key. It is never printed.
public record Secret(String value) {
    public static final Secret NONE = new Secret("");

    public Secret {
        value = value.strip();
    }

    /// The value of an `Authorization` header: `Token abc`, `Bearer abc`.
    public Secret withScheme(String word) {
        return value.isEmpty() ? NONE : new Secret(word.strip() + " " + value);
    }

    /// The value of an `Authorization` header for HTTP Basic.
    public static Secret basic(String user, Secret password) {
        var pair = user + ":" + password.value;
        return user.isBlank() || password.value.isEmpty()
                ? NONE
                : new Secret("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether it can stand in a header at all; what cannot was pasted wrongly.
    boolean fitsInHeader() {
        return !value.isEmpty() && value.chars().allMatch(character -> character >= 0x20 && character < 0x7f);
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "(none)" : "•••";
    }
}
