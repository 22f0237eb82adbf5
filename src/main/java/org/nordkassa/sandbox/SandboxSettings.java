package org.nordkassa.sandbox;

import java.time.Clock;
import org.joda.money.CurrencyUnit;
import org.nordkassa.server.GiftCardMode;

/// How the sandbox is set up.
///
/// @param currency  currency of new gift cards and of customer balances
/// @param mode      of the gift-card server
/// @param firstPort 0 for any free ports; otherwise the control address, with the stand-ins on the ports after it
public record SandboxSettings(SandboxData data, SandboxAccounts accounts, CurrencyUnit currency,
        GiftCardMode mode, int firstPort, Clock clock) {

    /// Demo accounts, euros, any free ports.
    public static SandboxSettings of(SandboxData data) {
        return new SandboxSettings(data, SandboxAccounts.demo(), CurrencyUnit.EUR, GiftCardMode.CARD, 0,
                Clock.systemDefaultZone());
    }

    public SandboxSettings atPort(int port) {
        return new SandboxSettings(data, accounts, currency, mode, port, clock);
    }

    public SandboxSettings inMode(GiftCardMode other) {
        return new SandboxSettings(data, accounts, currency, other, firstPort, clock);
    }
}
