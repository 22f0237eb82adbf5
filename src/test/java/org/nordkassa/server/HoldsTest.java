package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.server.Caller.Reply;

class HoldsTest {
    private static final String MAIJA = "maija-by-her-phone-0";
    private static final String MAIJAS_CARD = "maija-by-her-card-00";
    private static final String PEKKA = "pekka-by-his-phone-0";

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private GiftCardServer server;
    private Caller http;

    @BeforeEach
    void start() throws IOException {
        server = GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, GiftCardMode.CARD, CurrencyUnit.EUR,
                Map.of("till", "secret")), clock);
        http = new Caller(server.address());
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private static String claim(String till, String offer, boolean inParts, int turn, String... owners) {
        return """
                {"system":"rule","kind":"bonus-check","offer_id":"%s","owners":["%s"],"till":"%s","session":"run of %s",
                 "sale":"S","in_parts":%s,"lease_seconds":60,"turn":%d}"""
                .formatted(offer, String.join("\",\"", owners), till, till, inParts, turn);
    }

    private Reply take(String till, String reference, int turn) {
        return http.send("PUT", "/holds/" + reference + ".json", claim(till, "C-1", false, turn, MAIJA));
    }

    private Reply begin(String till, String reference, int turn) {
        return http.post("/holds/" + reference + "/capture.json", claim(till, "C-1", false, turn, MAIJA));
    }

    private Reply tell(String reference, String what, int turn) {
        return http.post("/holds/" + reference + "/" + what + ".json", "{\"turn\":" + turn + "}");
    }

    private static void assertRefused(String code, Reply reply) {
        assertEquals(409, reply.status());
        assertEquals(code, reply.error());
    }

    @Test
    void aSecondTillIsToldWhoHoldsIt() {
        assertEquals("held", take("T1", "r1", 1).json().path("state").asString());
        var second = take("T2", "r2", 1);
        assertRefused("held-elsewhere", second);
        assertEquals("T1", second.json().at("/error_data/till").asString());
    }

    @Test
    void aLeaseEndsByItselfWhenItsTillHasDied() {
        take("T1", "r1", 1);
        clock.advance(Duration.ofSeconds(59));
        assertRefused("held-elsewhere", take("T2", "r2", 1));
        clock.advance(Duration.ofSeconds(2));
        assertEquals(200, take("T2", "r2", 2).status());
        assertRefused("held-elsewhere", begin("T1", "r1", 2));
    }

    @Test
    void takingItAgainRenewsIt() {
        take("T1", "r1", 1);
        clock.advance(Duration.ofSeconds(40));
        assertEquals(200, take("T1", "r1", 2).status());
        clock.advance(Duration.ofSeconds(40));
        assertRefused("held-elsewhere", take("T2", "r2", 1));
    }

    @Test
    void aUseThatMayHaveBeenWrittenStaysItsTills() {
        begin("T1", "r1", 1);
        clock.advance(Duration.ofHours(2));
        assertRefused("held-elsewhere", begin("T2", "r2", 1));
        var again = begin("T1", "r1", 2);
        assertEquals(200, again.status());
        assertTrue(again.json().path("written_before").booleanValue());
        clock.advance(Holds.DOUBT);
        assertEquals(200, begin("T2", "r2", 2).status());
    }

    @Test
    void whatWasUsedIsRememberedAgainstAnOlderReading() {
        begin("T1", "r1", 1);
        assertEquals("captured", tell("r1", "captured", 2).json().path("state").asString());
        assertRefused("used", take("T2", "r2", 1));
        clock.advance(Holds.REMEMBERED.plusSeconds(1));
        assertEquals(200, take("T2", "r2", 2).status());
    }

    @Test
    void aCheckInPartsMayBeUsedAgainWhenTheEarlierUseIsFinished() {
        http.post("/holds/r1/capture.json", claim("T1", "C-1", true, 1, MAIJA));
        assertRefused("held-elsewhere", http.send("PUT", "/holds/r2.json", claim("T2", "C-1", true, 1, MAIJA)));
        tell("r1", "captured", 2);
        assertEquals(200, http.send("PUT", "/holds/r2.json", claim("T2", "C-1", true, 2, MAIJA)).status());
    }

    @Test
    void whatWasGivenUpOrBackIsFreeAgain() {
        take("T1", "r1", 1);
        tell("r1", "release", 2);
        assertEquals(200, begin("T2", "r2", 1).status());
        tell("r2", "captured", 2);
        assertEquals(200, http.post("/holds/r2/give-back.json", claim("T2", "C-1", false, 3, MAIJA)).status());
        assertRefused("held-elsewhere", take("T1", "r3", 1));
        tell("r2", "release", 4);
        assertEquals(200, take("T1", "r3", 2).status());
    }

    @Test
    void anOwnerIsTheSameByWhateverTheTillsKnowThem() {
        http.send("PUT", "/holds/r1.json", claim("T1", "C-1", false, 1, MAIJA, MAIJAS_CARD));
        assertRefused("held-elsewhere", http.send("PUT", "/holds/r2.json", claim("T2", "C-1", false, 1, MAIJAS_CARD)));
        assertEquals(200, http.send("PUT", "/holds/r3.json", claim("T2", "C-1", false, 1, PEKKA)).status());
        assertEquals(200, http.send("PUT", "/holds/r4.json", claim("T2", "C-2", false, 1, MAIJA)).status());
    }

    @Test
    void forOneOwnerOnlyOneWritesAtATime() {
        begin("T1", "r1", 1);
        var other = claim("T2", "C-2", false, 1, MAIJA);
        assertRefused("owner-busy", http.post("/holds/r2/capture.json", other));
        assertEquals(200, http.post("/holds/r3/capture.json", claim("T2", "C-2", false, 1, PEKKA)).status());
        tell("r1", "captured", 2);
        assertEquals(200, http.post("/holds/r2/capture.json", other).status());
    }

    @Test
    void whoWritesTooLongLetsOthersWriteButKeepsTheUse() {
        begin("T1", "r1", 1);
        clock.advance(Duration.ofSeconds(61));
        assertEquals(200, http.post("/holds/r2/capture.json", claim("T2", "C-2", false, 1, MAIJA)).status());
        assertRefused("held-elsewhere", take("T2", "r3", 1));
    }

    @Test
    void whatWasOvertakenOnItsWayDoesNothing() {
        take("T1", "r1", 1);
        begin("T1", "r1", 3);
        var late = tell("r1", "release", 2);
        assertRefused("out-of-turn", late);
        assertEquals(3, late.json().at("/error_data/turn").intValue());
        assertRefused("held-elsewhere", take("T2", "r2", 1));
        tell("r1", "release", 4);
        assertRefused("out-of-turn", begin("T1", "r1", 3));
        assertEquals(200, take("T2", "r2", 2).status());
    }

    @Test
    void aClaimThatComesAfterItsReleaseHoldsNothing() {
        assertEquals(200, tell("r1", "release", 2).status());
        assertRefused("out-of-turn", begin("T1", "r1", 1));
        assertEquals(200, begin("T2", "r2", 1).status());
        assertRefused("held-elsewhere", begin("T1", "r1", 3));
    }

    @Test
    void whatArrivesTwiceIsDoneOnce() {
        assertEquals(200, begin("T1", "r1", 1).status());
        assertEquals("writing", begin("T1", "r1", 1).json().path("state").asString());
        assertEquals("captured", tell("r1", "captured", 2).json().path("state").asString());
        assertEquals("captured", tell("r1", "captured", 2).json().path("state").asString());
        assertEquals("captured", begin("T1", "r1", 3).json().path("state").asString());
        assertEquals("captured", take("T1", "r1", 4).json().path("state").asString());
    }

    @Test
    void aTillDoesNotStandInItsOwnWay() {
        take("T1", "r1", 1);
        assertEquals(200, take("T1", "r2", 1).status());
        begin("T1", "r2", 2);
        assertRefused("held-elsewhere", take("T1", "r3", 1));
    }

    @Test
    void aServerThatWasStartedAnewKeepsThem() throws IOException {
        take("T1", "r1", 1);
        var key = http.get("/holds/settings.json").json().path("owner_key").asString();
        stop();
        start();
        assertRefused("held-elsewhere", take("T2", "r2", 1));
        assertEquals(key, http.get("/holds/settings.json").json().path("owner_key").asString());
    }

    @Test
    void ofManyTillsAtOnceOneHoldsIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                var asked = new ArrayList<Callable<Reply>>();
                for (int till = 0; till < 8; till++) {
                    var name = "T" + till;
                    var reference = "r-" + round + "-" + till;
                    var offer = "C-" + round;
                    boolean isUse = till % 2 == 0;
                    asked.add(() -> isUse
                            ? http.post("/holds/" + reference + "/capture.json", claim(name, offer, false, 1, name + MAIJA, MAIJA))
                            : http.send("PUT", "/holds/" + reference + ".json", claim(name, offer, false, 1, MAIJA)));
                }
                int granted = 0;
                for (var answer : threads.invokeAll(asked)) {
                    granted += answer.get().status() == 200 ? 1 : 0;
                }
                assertEquals(1, granted);
                clock.advance(Duration.ofSeconds(61));
            }
        }
    }

    @Test
    void theListNamesNoOwner() {
        take("T1", "r1", 1);
        http.send("PUT", "/holds/r2.json", claim("T2", "C-2", true, 1, PEKKA));
        var list = http.get("/holds.json?till=T1").json().path("holds");
        assertEquals(1, list.size());
        assertEquals("C-1", list.path(0).path("offer_id").asString());
        assertEquals(60, list.path(0).path("expires_in").intValue());
        assertFalse(http.get("/holds.json").raw().body().contains(PEKKA));
        assertEquals(401, http.sendWithoutCredentials("/holds.json").status());
    }

    @Test
    void whatIsNoClaimIsRefused() {
        assertEquals(400, http.send("PUT", "/holds/r1.json", "{}").status());
        assertEquals(400, http.send("PUT", "/holds/r1.json", claim("T1", "C-1", false, 1, "+358401234567")).status());
        assertEquals(400, http.send("PUT", "/holds/r1.json", claim("T1", "C-1", false, 0, MAIJA)).status());
        assertEquals(404, tell("r1", "captured", 1).status());
        assertEquals(200, tell("r1", "release", 1).status());
    }
}
