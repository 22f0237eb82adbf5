package org.nordkassa.connect.cardu;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Tryout;

/// Tries the account, then whether it is another company's, then whether it may read the programme's members: those changed
/// since this moment, who are none.
public final class CarduTryout {
    private CarduTryout() {}

    public static List<Trial> run(
            Tryout tryout, String address, String email, Secret password, String program, String company, Instant now) {
        var assumed = CarduSettings.Assumed.CONTRACT;
        var account = Json.object().put("email", email).put("password", password.value());
        var login = tryout.ask(address, Secret.NONE, Ask.post(assumed.login(), account), assumed.login());
        var token = login.body().path("token").stringValue("");
        var trials = new ArrayList<Trial>();
        trials.add(login.trial().isGood() && token.isBlank()
                ? login.trial().found(Finding.NONSENSE, "") : login.trial());
        if (!token.isBlank()) {
            ownership(tryout, address, token, program, company).ifPresent(trials::add);
            var path = assumed.membersBefore() + Ask.segment(program) + assumed.membersAfter();
            var members = tryout.ask(address, new Secret(token).withScheme("Bearer"),
                    Ask.get(path).with(assumed.changedSince(), now.toString()), path);
            trials.add(members.trial().isGood() && !members.body().path("members").isArray()
                    ? members.trial().found(Finding.NONSENSE, "") : members.trial());
        }
        return trials;
    }

    /// Said only where it is known to be another company's: a Cardu that cannot tell whose it is is no worse for that.
    private static Optional<Trial> ownership(
            Tryout tryout, String address, String token, String program, String company) {
        var assumed = CarduSettings.Assumed.CONTRACT;
        var path = assumed.membersBefore() + Ask.segment(program) + assumed.integrationAfter();
        var asked = tryout.ask(address, new Secret(token).withScheme("Bearer"), Ask.get(path), path);
        var owner = asked.body().path("company").stringValue("");
        return asked.trial().isGood() && !owner.isBlank() && !owner.equals(company)
                ? Optional.of(asked.trial().found(Finding.OTHER_COMPANY, "")) : Optional.empty();
    }
}
