package org.nordkassa.app.setup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.config.TillSettings.Password;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.connect.cardu.CarduSettings;
import org.nordkassa.connect.cardu.CarduTryout;
import org.nordkassa.connect.custobar.CustobarTryout;
import org.nordkassa.connect.giftcard.GiftCardTryout;
import org.nordkassa.connect.giftcard.HoldTryout;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Tryout;
import org.nordkassa.connect.rule.RuleTryout;
import org.nordkassa.receipt.device.PrinterTryout;
import org.nordkassa.ui.settings.Connection;

/// Tries what the till is connected to, with questions that change nothing and name nobody. Blocks on the network.
final class Connections {
    private final TillSettings settings;
    private final Clock clock;

    Connections(TillSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// @return what was asked and came back, step by step; nothing where that connection is not set up
    List<Trial> run(Connection connection) {
        var systems = settings.systems();
        return switch (connection) {
            case PRINTER -> settings.printer().host().map(host -> List.of(PrinterTryout.run(
                    host, settings.printer().port(), settings.printer().answers()))).orElse(List.of());
            case CARDU -> trying(systems.cardu(), tryout -> set -> CarduTryout.run(tryout, set.address(), set.account(),
                    secret(set.password()), set.program(), company(), clock.instant()));
            case CUSTOBAR -> trying(systems.custobar(), tryout -> set ->
                    CustobarTryout.run(tryout, set.address(), set.scheme(), secret(set.token())));
            case RULE -> trying(systems.rule(), tryout -> set ->
                    RuleTryout.run(tryout, set.address(), secret(set.key())));
            case GIFT_CARDS -> systems.giftCards().map(set -> {
                try (var tryout = new Tryout(settings.patience().lookUp(), set.trust())) {
                    return GiftCardTryout.run(tryout, set.address(), set.user(), secret(set.password()), set.mode());
                }
            }).orElse(List.of());
            case HOLDS -> systems.holds().map(set -> {
                try (var tryout = new Tryout(settings.patience().lookUp(), set.trust())) {
                    return HoldTryout.run(tryout, set.address(), set.user(), secret(set.password()));
                }
            }).orElse(List.of());
        };
    }

    private <T> List<Trial> trying(Optional<T> set, Function<Tryout, Function<T, List<Trial>>> run) {
        try (var tryout = new Tryout(settings.patience().lookUp())) {
            return set.map(run.apply(tryout)).orElse(List.of());
        }
    }

    private String company() {
        return CarduSettings.company(settings.shop().businessId(), settings.shop().name());
    }

    private static Secret secret(Password password) {
        return new Secret(password.text());
    }
}
