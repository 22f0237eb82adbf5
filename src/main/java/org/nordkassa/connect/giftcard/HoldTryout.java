package org.nordkassa.connect.giftcard;

import java.util.List;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Tryout;

/// Asks whether the server at an address lends holds.
public final class HoldTryout {
    private HoldTryout() {}

    public static List<Trial> run(Tryout tryout, String address, String user, Secret password) {
        var how = "holds/settings.json";
        var tried = tryout.ask(address, Secret.basic(user, password), Ask.get(how), how);
        boolean isOther = tried.trial().isGood() && !tried.body().path("owner_key").isString();
        return List.of(isOther ? tried.trial().found(Finding.NONSENSE, "") : tried.trial());
    }
}
