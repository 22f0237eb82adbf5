package org.nordkassa.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class SandboxTest {
    private static final String CARD = "/giftcards/9553503250161077";
    private static final String SPEND = "{\"moneyamount\":\"-10.00\",\"transaction_reference\":\"key-1\"}";

    private Sandbox sandbox;
    private Asker till;
    private Asker control;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxSettings.of(SmallShop.data()));
        till = new Asker(sandbox.giftCards().address(), Asker.basic("till", "demo-giftcards"));
        control = new Asker(sandbox.control(), "");
    }

    @AfterEach
    void stop() {
        till.close();
        control.close();
        sandbox.close();
    }

    private String balance() throws IOException {
        sandbox.giftCards().mood(Mood.NORMAL);
        return till.get(CARD + ".json").at("/moneyamount");
    }

    @Test
    void theGiftCardServerIsTheRealOne() throws IOException {
        assertEquals("50.00", balance());
        assertEquals("40.00", till.post(CARD + "/transactions.json", SPEND).at("/giftcard/moneyamount"));
        assertEquals("void", till.post("/giftcards/9545357127325394/transactions.json", SPEND.replace("key-1", "k2"))
                .at("/error_code"));
        assertEquals("card", till.get("/settings.json").at("/mode"));
        assertEquals(401, new Asker(sandbox.giftCards().address(), "").get(CARD + ".json").status());
        assertEquals(1, sandbox.giftCards().received("book-card"));
        assertEquals(2, sandbox.giftCards().attempts("book-card"));
    }

    @Test
    void customersHaveTheirBalancesOnTheSameServer() throws IOException {
        assertEquals("32.40", till.get("/customers/CU-AINO.json").at("/moneyamount"));
    }

    @Test
    void slowAnswersAfterTheWait() throws IOException {
        sandbox.giftCards().mood(new Mood.Slow(Duration.ofMillis(300)));
        var asked = System.nanoTime();

        assertEquals(200, till.post(CARD + "/transactions.json", SPEND).status());

        assertTrue(System.nanoTime() - asked >= 300_000_000L);
        assertEquals("40.00", balance());
    }

    @ParameterizedTest
    @CsvSource({"cardu,/error", "custobar,/error/reason", "rule,/error", "giftcards,/error_code"})
    void failAnswersWithTheSystemsOwnErrorAndDoesNothing(String name, String pointer) throws IOException {
        var standIn = sandbox.standIns().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        try (var asker = new Asker(standIn.address(), "")) {
            for (var status : List.of(401, 404, 409, 422, 429, 500, 503)) {
                standIn.mood(new Mood.Fail(status));
                var told = asker.get("/anything");
                assertEquals(status, told.status());
                assertFalse(told.at(pointer).isEmpty());
                var retryAfter = told.raw().headers().firstValue("Retry-After");
                assertEquals(status == 429 || status == 503, retryAfter.isPresent());
            }
        }
    }

    @Test
    void aFailedUseTookNothing() throws IOException {
        sandbox.giftCards().mood(new Mood.Fail(500));

        assertEquals(500, till.post(CARD + "/transactions.json", SPEND).status());

        assertEquals(0, sandbox.giftCards().received("book-card"));
        assertEquals(1, sandbox.giftCards().attempts("book-card"));
        assertEquals("50.00", balance());
    }

    @Test
    void rulesRetryAfterIsAStockholmTimeWithoutAZone() throws IOException {
        sandbox.rule().mood(new Mood.Fail(429));
        try (var asker = new Asker(sandbox.rule().address(), "")) {
            var header = asker.get("/").raw().headers().firstValue("Retry-After").orElseThrow();
            assertTrue(header.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"), header);
        }
    }

    @Test
    void aLostAnswerHasDoneTheWorkAndTheReferenceFindsIt() throws IOException {
        sandbox.giftCards().mood(new Mood.Lose());

        assertThrows(IOException.class, () -> till.post(CARD + "/transactions.json", SPEND));

        assertEquals("40.00", balance());
        assertEquals("40.00", till.post(CARD + "/transactions.json", SPEND).at("/giftcard/moneyamount"));
        assertEquals("40.00", balance());
    }

    @Test
    void aCutAnswerBreaksOffInItsMiddle() throws Exception {
        sandbox.giftCards().mood(new Mood.Cut());
        var request = HttpRequest.newBuilder(sandbox.giftCards().address().resolve(CARD + ".json"))
                .header("Authorization", Asker.basic("till", "demo-giftcards")).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            assertThrows(IOException.class, () -> answer.body().readAllBytes());
        }
        assertEquals("50.00", balance());
    }

    @Test
    void nonsenseIsA200ThatIsNoJson() throws IOException {
        sandbox.giftCards().mood(new Mood.Nonsense());

        var told = till.post(CARD + "/transactions.json", SPEND);

        assertEquals(200, told.status());
        assertThrows(JacksonException.class, told::json);
        assertEquals("50.00", balance());
    }

    @Test
    void downRefusesConnectionsAndComesBackOnTheSameAddress() throws IOException {
        till.get(CARD + ".json");
        sandbox.giftCards().mood(new Mood.Down());
        sandbox.giftCards().mood(new Mood.Down());

        assertThrows(ConnectException.class, () -> till.get(CARD + ".json"));

        assertEquals("50.00", balance());
        assertEquals(2, sandbox.giftCards().attempts("read-card"));
    }

    @Test
    void goingDownCutsAnAnswerThatIsStillOnItsWay() throws Exception {
        sandbox.custobar().mood(new Mood.Slow(Duration.ofMinutes(1)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var custobar = new Asker(sandbox.custobar().address(), "Token demo-custobar")) {
            var waiting = threads.submit(() ->
                    assertThrows(IOException.class, () -> custobar.get("/api/data/customers/?late=1")));
            while (sandbox.custobar().underWay() == 0) {
                Thread.sleep(5);
            }
            sandbox.custobar().mood(new Mood.Down());
            assertFalse(waiting.get() instanceof HttpTimeoutException);
        }
    }

    @Test
    void theControlAddressListsEverySystem() throws IOException {
        till.get(CARD + ".json");

        var told = control.get("/");

        assertEquals(List.of("cardu", "custobar", "rule", "giftcards", "sitoo"),
                told.json().path("systems").valueStream().map(one -> one.path("name").asString()).toList());
        assertEquals(sandbox.rule().address().toString(), told.at("/systems/2/address"));
        assertEquals("normal", told.at("/systems/2/mood"));
        assertEquals("1", told.at("/systems/3/received/read-card"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"slow 1500|slow 1500", "fail 429|fail 429", "lose|lose", "down|down",
        "{\"mood\":\"slow\",\"millis\":20}|slow 20", "{\"mood\":\"fail\",\"status\":401}|fail 401",
        "{\"mood\":\"cut\"}|cut", " nonsense |nonsense", "normal|normal"})
    void aMoodIsSetFromTheControlAddress(String body, String mood) throws IOException {
        assertEquals(200, control.post("/custobar/mood", body).status());

        assertEquals(mood, sandbox.custobar().mood().words());
        assertEquals(Mood.NORMAL, sandbox.rule().mood());
    }

    @Test
    void allGoDownTogether() throws IOException {
        control.post("/all/mood", "down");

        assertTrue(sandbox.standIns().stream().allMatch(one -> one.mood() instanceof Mood.Down));
        assertEquals("down", control.get("/").at("/systems/0/mood"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grumpy", "slow", "slow soon", "fail 200", "fail 1000", "normal 5", "{}", "slow 999999999"})
    void aMoodThatIsNoneIsRefusedWithTheWordsThatAre(String body) throws IOException {
        var told = control.post("/custobar/mood", body);

        assertEquals(400, told.status());
        assertTrue(told.at("/error").contains("fail STATUS"));
        assertEquals(404, control.post("/nobody/mood", "down").status());
        assertEquals(404, control.get("/nobody/received").status());
    }

    @Test
    void whatWasReceivedIsToldWithItsBody() throws IOException {
        till.get(CARD + ".json");
        till.post(CARD + "/transactions.json", SPEND);

        var told = control.get("/giftcards/received?kind=book-card");

        assertEquals(1, told.json().path("calls").size());
        assertEquals(SPEND, told.at("/calls/0/body"));
        assertEquals("200", told.at("/calls/0/status"));
        assertEquals("1", told.at("/received/read-card"));
    }
}
