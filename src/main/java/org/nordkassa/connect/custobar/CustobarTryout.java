package org.nordkassa.connect.custobar;

import java.util.List;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Tryout;

/// Asks for a customer whom nobody has.
public final class CustobarTryout {
    private static final String NOBODY = "nordkassa-connection-test";

    private CustobarTryout() {}

    /// @param scheme the word before the token
    public static List<Trial> run(Tryout tryout, String address, String scheme, Secret token) {
        var path = CustobarSettings.Assumed.CONTRACT.customersData();
        var tried = tryout.ask(address, token.withScheme(scheme),
                Ask.get(path).with("external_id", NOBODY).with("fields", "external_id"), path);
        if (!tried.trial().isGood()) {
            return List.of(tried.trial());
        }
        // Errors may come with any status.
        return List.of(tried.body().has("error") ? tried.trial().found(Finding.NOT_ACCEPTED, "")
                : tried.body().path("customers").isArray() ? tried.trial() : tried.trial().found(Finding.NONSENSE, ""));
    }
}
