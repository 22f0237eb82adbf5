package org.nordkassa.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/// What the gift-card server needs to start.
///
/// @param folder      data folder; made when missing, the ledger is `giftcards.db` in it
/// @param bindAddress address to listen on, such as `127.0.0.1`; anything wider needs an identity
/// @param port        port to listen on, 0 for any free one
/// @param mode        where the money hangs; cannot be changed once cards exist
/// @param currency    currency of new cards and of customer balances
/// @param credentials user name to password (HTTP Basic), for tills that share one; none where each has a key of its own
/// @param identity for TLS
/// @param behindProxy whether a proxy in front of it speaks TLS, so that it may listen wider in clear
/// @param pinIterations how slow the hashes of new PINs are
public record GiftCardSettings(
        Path folder,
        String bindAddress,
        int port,
        GiftCardMode mode,
        CurrencyUnit currency,
        Map<String, String> credentials,
        Optional<Identity> identity,
        boolean behindProxy,
        int pinIterations) {

    /// In clear, on this computer.
    public GiftCardSettings(Path folder, String bindAddress, int port, GiftCardMode mode, CurrencyUnit currency,
            Map<String, String> credentials) {
        this(folder, bindAddress, port, mode, currency, credentials, Optional.empty(), false);
    }

    /// With PINs that are slow to try out.
    public GiftCardSettings(Path folder, String bindAddress, int port, GiftCardMode mode, CurrencyUnit currency,
            Map<String, String> credentials, Optional<Identity> identity, boolean behindProxy) {
        this(folder, bindAddress, port, mode, currency, credentials, identity, behindProxy, PinHash.ITERATIONS);
    }

    public GiftCardSettings with(Identity known) {
        return new GiftCardSettings(folder, bindAddress, port, mode, currency, credentials, Optional.of(known), false,
                pinIterations);
    }

    /// For a ledger whose PINs nobody would want to find out: their hashes take no time.
    public GiftCardSettings withQuickPins() {
        return new GiftCardSettings(folder, bindAddress, port, mode, currency, credentials, identity, behindProxy, 1);
    }

    public GiftCardSettings {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(bindAddress, "bindAddress");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(currency, "currency");
        credentials = Map.copyOf(credentials);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is between 0 and 65535");
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
                + mode + ", currency=" + currency + ", users=" + credentials.size() + ", tls=" + identity.isPresent() + "]";
    }
}
