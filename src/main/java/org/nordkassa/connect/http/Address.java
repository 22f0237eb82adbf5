package org.nordkassa.connect.http;

import java.util.Optional;
import okhttp3.HttpUrl;

/// The base address of a remote system, as somebody has set it.
public sealed interface Address {
    record Usable(HttpUrl base) implements Address {}

    record Unusable(Fault fault) implements Address {}

    /// What is wrong with an address.
    enum Fault {
        MISSING,
        /// Not an http or https address, or one with a query, fragment or account in it.
        NOT_AN_ADDRESS,
        /// Plain http to another machine: keys and personal data would travel in clear.
        NOT_ENCRYPTED
    }

    static Address of(String text) {
        if (text.isBlank()) {
            return new Unusable(Fault.MISSING);
        }
        return Optional.ofNullable(HttpUrl.parse(text.strip()))
                .filter(url -> url.query() == null && url.fragment() == null)
                .filter(url -> url.username().isEmpty() && url.password().isEmpty())
                .map(Address::ofUrl)
                .orElseGet(() -> new Unusable(Fault.NOT_AN_ADDRESS));
    }

    private static Address ofUrl(HttpUrl url) {
        return url.isHttps() || isLoopback(url.host()) ? new Usable(url) : new Unusable(Fault.NOT_ENCRYPTED);
    }

    /// By name only: asking DNS could be answered by anybody.
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }
}
