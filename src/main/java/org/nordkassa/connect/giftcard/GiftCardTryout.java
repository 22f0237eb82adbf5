package org.nordkassa.connect.giftcard;

import java.util.List;
import org.nordkassa.checkout.port.GiftCards.Mode;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Tryout;

/// Asks the server how it is set up, and for a card that nobody has; a mode other than the till's would lead money astray.
public final class GiftCardTryout {
    private static final String NO_CARD = "0000000000000000";

    private GiftCardTryout() {}

    /// @param wanted the mode that the till is set to
    public static List<Trial> run(Tryout tryout, String address, String user, Secret password, Mode wanted) {
        var key = Secret.basic(user, password);
        var assumed = GiftCardSettings.Assumed.CONTRACT;
        var how = assumed.settings();
        var mode = tryout.ask(address, key, Ask.get(how), how);
        var card = assumed.cards() + "/" + NO_CARD + ".json";
        var look = tryout.ask(address, key, Ask.get(card), card);
        return List.of(compared(mode, wanted), known(look, tryout));
    }

    private static Trial compared(Tryout.Tried tried, Mode wanted) {
        var mode = tried.body().path("mode").stringValue("");
        var expected = switch (wanted) {
            case ON_CARD -> "card";
            case ON_CUSTOMER -> "customer";
        };
        if (!tried.trial().isGood() || mode.equals(expected)) {
            return tried.trial();
        }
        boolean isKnown = mode.equals("card") || mode.equals("customer");
        return tried.trial().found(isKnown ? Finding.OTHER_MODE : Finding.NONSENSE, isKnown ? "on-" + mode : "");
    }

    private static Trial known(Tryout.Tried tried, Tryout tryout) {
        boolean isUnknownCard = tried.trial().status() == 404 && tried.body().has("error_code");
        return isUnknownCard ? tried.trial().found(tryout.onTime(tried.trial().millis()), "") : tried.trial();
    }
}
