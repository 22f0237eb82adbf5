package org.nordkassa.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarduTest {
    private static final String MEMBERS = "/api/programs/demo/members";

    private Cardu cardu;
    private StandIn standIn;
    private Asker till;

    @BeforeEach
    void start() throws IOException {
        var clock = Clock.systemUTC();
        cardu = new Cardu(SmallShop.data().members(), SandboxAccounts.demo(), clock);
        standIn = new StandIn("cardu", cardu, 0, clock);
        try (var login = new Asker(standIn.address(), "")) {
            var told = login.post("/api/login", "{\"email\":\"till@example.com\",\"password\":\"demo-cardu\"}");
            till = new Asker(standIn.address(), "Bearer " + told.at("/token"));
        }
    }

    @AfterEach
    void stop() {
        till.close();
        standIn.close();
    }

    @Test
    void aWrongPasswordAndAForeignTokenAreUnauthorized() throws IOException {
        try (var stranger = new Asker(standIn.address(), "Bearer made-up")) {
            var wrong = "{\"email\":\"till@example.com\",\"password\":\"x\"}";
            assertEquals(401, stranger.post("/api/login", wrong).status());
            assertEquals(400, stranger.post("/api/login", "{").status());
            assertEquals(401, stranger.get(MEMBERS).status());
        }
    }

    @Test
    void basicCredentialsAreTakenToo() throws IOException {
        try (var basic = new Asker(standIn.address(), Asker.basic("till@example.com", "demo-cardu"))) {
            assertEquals(200, basic.get(MEMBERS).status());
        }
    }

    @Test
    void anAccountServesOneCompany() throws IOException {
        var place = "/api/programs/demo/integration";
        assertEquals(200, till.ask("PUT", place, "{\"company\":\"1234567-1\"}").status());
        assertEquals(200, till.ask("PUT", place, "{\"company\":\"1234567-1\"}").status());
        var second = till.ask("PUT", place, "{\"company\":\"7654321-7\"}");
        assertEquals(409, second.status());
        assertEquals("account_in_use", second.at("/error"));
        assertEquals(400, till.ask("PUT", place, "{}").status());
    }

    @Test
    void membersCarryTheNamesOfTheExport() throws IOException {
        var aino = till.get(MEMBERS).json().at("/members/0");

        assertEquals("Aino", aino.path("Firstname").asString());
        assertEquals("Virtalampi", aino.path("Lastname").asString());
        assertEquals("aino@example.com", aino.path("Email").asString());
        assertEquals(SmallShop.PHONE, aino.path("Phone").asString());
        assertEquals(SmallShop.AINO, aino.path("customerId").asString());
        assertEquals("false", aino.path("removed").asString());
    }

    @Test
    void whoJoinsOrLeavesIsFoundByTheNextPoll() throws IOException {
        var last = till.get(MEMBERS).json().at("/members/3/updatedAt").asString();
        var before = standIn.received("read-members");
        cardu.put(SmallShop.member("CU-NEW", "Uusi", Optional.empty(), Optional.empty()));
        cardu.remove("CU-EERO");

        var changed = till.get(MEMBERS + "?changed_since=" + last).json().path("members");

        var removed = new HashSet<String>();
        var ids = new HashSet<String>();
        changed.forEach(member -> {
            ids.add(member.path("customerId").asString());
            if (member.path("removed").asBoolean()) {
                removed.add(member.path("customerId").asString());
            }
        });
        assertTrue(ids.contains("CU-NEW"));
        assertEquals(Set.of("CU-EERO"), removed);
        assertEquals(before + 1, standIn.received("read-members"));
    }

    @Test
    void aLongListComesInPages() throws IOException {
        IntStream.range(0, 50).forEach(number -> cardu.put(
                SmallShop.member("CU-" + number, "N" + number, Optional.empty(), Optional.empty())));
        var ids = new HashSet<String>();
        var page = "";
        for (var asked = 0; asked < 10; asked++) {
            var told = till.get(MEMBERS + "?page=" + page).json();
            told.path("members").forEach(member -> ids.add(member.path("customerId").asString()));
            page = told.path("next").asString("");
            if (told.path("next").isNull()) {
                break;
            }
        }

        assertEquals(54, ids.size());
        assertEquals(3, standIn.received("read-members"));
    }

    @Test
    void nonsenseInTheAddressIsToldApart() throws IOException {
        assertEquals(404, till.get("/api/programs/other/members").status());
        assertEquals(404, till.get("/api/else").status());
        assertEquals(400, till.get(MEMBERS + "?changed_since=yesterday").status());
        assertEquals(400, till.get(MEMBERS + "?page=garbage").status());
    }
}
