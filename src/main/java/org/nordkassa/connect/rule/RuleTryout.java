package org.nordkassa.connect.rule;

import java.util.List;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Tryout;

/// Asks for a subscriber whom nobody has. That Rule knows none, in its own words, is the good answer: the key was taken.
public final class RuleTryout {
    private static final String PATH = "api/v2/subscribers/";
    private static final String NOBODY = "nordkassa-connection-test";

    private RuleTryout() {}

    public static List<Trial> run(Tryout tryout, String address, Secret key) {
        var tried = tryout.ask(address, key.withScheme("Bearer"),
                Ask.get(PATH + NOBODY).with("identified_by", "custom_identifier"), PATH + NOBODY);
        var trial = tried.trial();
        if (trial.finding() == Finding.NOT_THERE && tried.body().has("error")) {
            return List.of(trial.found(tryout.onTime(trial.millis()), ""));
        }
        return List.of(trial.isGood() && !tried.body().has("subscriber") ? trial.found(Finding.NONSENSE, "") : trial);
    }
}
