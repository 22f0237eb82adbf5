package org.nordkassa.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/// What the gift-card server needs to start.
///
/// @param folder      data folder; made when missing, the ledger is `giftcards.db` in it
/// @param bindAddress address to listen on, such as `127.0.0.1`; the server speaks plain HTTP, so anything wider
///                    belongs behind a TLS proxy
/// @param port        port to listen on, 0 for any free one
/// @param mode        where the money hangs; cannot be changed once cards exist
/// @param currency    currency of new cards and of customer balances
/// @param credentials user name to password (HTTP Basic); at least one
public record GiftCardSettings(
        Path folder,
        String bindAddress,
        int port,
        GiftCardMode mode,
        CurrencyUnit currency,
        Map<String, String> credentials) {

    public GiftCardSettings {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(bindAddress, "bindAddress");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(currency, "currency");
        credentials = Map.copyOf(credentials);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is between 0 and 65535");
        }
        if (credentials.isEmpty()) {
            throw new IllegalArgumentException("at least one user is needed");
        }
        credentials.forEach((user, password) -> {
            if (user.isBlank() || user.contains(":") || password.isBlank()) {
                throw new IllegalArgumentException("a user needs a name without a colon, and a password");
            }
        });
    }

    /// Without the passwords: settings end up in logs.
    @Override
    public String toString() {
        return "GiftCardSettings[folder=" + folder + ", bindAddress=" + bindAddress + ", port=" + port + ", mode="
                + mode + ", currency=" + currency + ", users=" + credentials.size() + "]";
    }
}
