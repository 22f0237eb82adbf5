package org.nordkassa.connect.cardu;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Tryout;

/// Tries the account, and then whether it may read the programme's members: those changed since this moment, who are none.
public final class CarduTryout {
    private CarduTryout() {}

    public static List<Trial> run(
            Tryout tryout, String address, String email, Secret password, String program, Instant now) {
        var assumed = CarduSettings.Assumed.CONTRACT;
        var account = Json.object().put("email", email).put("password", password.value());
        var login = tryout.ask(address, Secret.NONE, Ask.post(assumed.login(), account), assumed.login());
        var token = login.body().path("token").stringValue("");
        var trials = new ArrayList<Trial>();
        trials.add(login.trial().isGood() && token.isBlank()
                ? login.trial().found(Finding.NONSENSE, "") : login.trial());
        if (!token.isBlank()) {
            var path = assumed.membersBefore() + Ask.segment(program) + assumed.membersAfter();
            var members = tryout.ask(address, new Secret(token).withScheme("Bearer"),
                    Ask.get(path).with(assumed.changedSince(), now.toString()), path);
            trials.add(members.trial().isGood() && !members.body().path("members").isArray()
                    ? members.trial().found(Finding.NONSENSE, "") : members.trial());
        }
        return trials;
    }
}
