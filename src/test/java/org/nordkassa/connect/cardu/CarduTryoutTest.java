package org.nordkassa.connect.cardu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Tryout;

class CarduTryoutTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Tryout tryout = new Tryout(Duration.ofMinutes(1));

    @AfterEach
    void close() {
        tryout.close();
        server.close();
    }

    private List<Trial> run() {
        return CarduTryout.run(tryout, server.address(), "till@shop.fi", new Secret("s3cret"), "P1", "1234567-1",
                Samples.CLOCK.instant());
    }

    private static List<Finding> findings(List<Trial> trials) {
        return trials.stream().map(Trial::finding).toList();
    }

    @Test
    void anAccountOfOnesOwnIsAskedInAndMayReadItsMembers() {
        server.answers(200, "{\"token\":\"abc\"}").answers(200, "{\"company\":\"1234567-1\"}")
                .answers(200, "{\"members\":[],\"next\":null}");
        var trials = run();
        assertEquals(List.of(Finding.WORKS, Finding.WORKS), findings(trials));
        assertEquals("POST /api/login", trials.getFirst().asked());
        server.taken();
        assertEquals("GET /api/programs/P1/integration", server.taken().line());
    }

    @Test
    void anotherCompanysAccountIsToldBeforeTheTillTakesItsMembers() {
        server.answers(200, "{\"token\":\"abc\"}").answers(200, "{\"company\":\"7654321-7\"}")
                .answers(200, "{\"members\":[],\"next\":null}");
        assertEquals(List.of(Finding.WORKS, Finding.OTHER_COMPANY, Finding.WORKS), findings(run()));
    }

    @Test
    void aCarduThatCannotTellWhoseAccountItIsIsNoWorseForThat() {
        server.answers(200, "{\"token\":\"abc\"}").answers(404, "").answers(200, "{\"members\":[],\"next\":null}");
        assertEquals(List.of(Finding.WORKS, Finding.WORKS), findings(run()));
    }

    @Test
    void aWrongPasswordEndsTheTest() {
        server.answers(401, "{\"error\":\"unauthorized\"}");
        assertEquals(List.of(Finding.WRONG_KEY), findings(run()));
    }
}
