package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys of their own for tills, and limits for who tries numbers.
class TillKeysTest {
    private static final String CARD = "95116763063530548720";

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private GiftCardServer server;
    private String key;

    @BeforeEach
    void start() throws IOException {
        server = GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, GiftCardMode.CARD, CurrencyUnit.EUR,
                Map.of("till", "secret")).withQuickPins(), clock);
        server.issue(CARD, Money.parse("EUR 50.00"), Optional.empty(), Optional.of("4711"));
        key = issue("T1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String issue(String till) throws IOException {
        try (var keys = TillKeys.open(folder, clock)) {
            return keys.issue(till);
        }
    }

    private int status(String user, String password) {
        try (var caller = new Caller(server.address(), user, password)) {
            return caller.get("/settings.json").status();
        }
    }

    private static String card(int number) {
        return "/giftcards/9500000000%06d.json".formatted(number);
    }

    private void guess(Caller caller, int from, int count) {
        for (int number = from; number < from + count; number++) {
            assertEquals(404, caller.get(card(number)).status());
        }
    }

    @Test
    void aTillIsKnownByItsOwnKeyUntilThatIsRevoked() throws IOException {
        assertEquals(200, status("T1", key));
        assertEquals(401, status("T2", key));
        assertEquals(401, status("T1", key + "x"));
        assertEquals(200, status("till", "secret"));
        var next = issue("T1");
        assertEquals(401, status("T1", key), "the earlier key");
        assertEquals(200, status("T1", next));
        try (var keys = TillKeys.open(folder, clock)) {
            assertTrue(keys.revoke("T1"));
            assertFalse(keys.revoke("T1"));
            assertEquals(2, keys.all().size());
            assertThrows(IllegalArgumentException.class, () -> keys.issue("no name"));
        }
        assertEquals(401, status("T1", next));
    }

    @Test
    void noKeyStandsInAnyFile() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(key), file.toString());
            }
        }
    }

    @Test
    void everyMovementKnowsItsTill() throws IOException {
        try (var till = new Caller(server.address(), "T1", key); var shared = new Caller(server.address())) {
            var id = till.post("/giftcards/" + CARD + "/transactions.json?pin=4711", Caller.entry("-1.00", "k1")).addedId();
            shared.rollBack(CARD, id);
        }
        try (var books = GiftCardBooks.open(folder, clock)) {
            var tills = books.history(CARD).orElseThrow().stream().map(GiftCardBooks.Entry::till).toList();
            assertEquals(List.of(Optional.empty(), Optional.of("T1"), Optional.empty()), tills);
        }
    }

    @Test
    void aHoldIsTheTillsWhoseKeyWasShown() {
        try (var till = new Caller(server.address(), "T1", key)) {
            till.send("PUT", "/holds/r1.json", """
                    {"system":"rule","kind":"bonus-check","offer_id":"C-1","owners":["maija-by-her-phone-0"],"till":"T9",
                     "session":"s","sale":"S","lease_seconds":60,"turn":1}""");
            assertEquals("T1", till.get("/holds.json").json().at("/holds/0/till").asString());
        }
    }

    @Test
    void whoTriesNumbersHasToWaitAndNobodyElse() throws IOException {
        try (var thief = new Caller(server.address(), "T1", key);
                var other = new Caller(server.address(), "T2", issue("T2"))) {
            guess(thief, 0, Guesses.OF_ONE);
            var refused = thief.get("/giftcards/" + CARD + ".json");
            assertEquals(429, refused.status(), "also for a number that is there");
            assertTrue(Integer.parseInt(refused.raw().headers().firstValue("Retry-After").orElseThrow()) <= 601);
            assertEquals(200, other.get("/giftcards/" + CARD + ".json").status());
            clock.advance(Guesses.WINDOW.plusSeconds(1));
            assertEquals(200, thief.get("/giftcards/" + CARD + ".json").status());
        }
    }

    @Test
    void aRestartGivesNoNewTries() throws IOException {
        try (var thief = new Caller(server.address(), "T1", key)) {
            guess(thief, 0, Guesses.OF_ONE);
        }
        server.close();
        server = GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, GiftCardMode.CARD, CurrencyUnit.EUR,
                Map.of()), clock);
        try (var thief = new Caller(server.address(), "T1", key)) {
            assertEquals(429, thief.get("/giftcards/" + CARD + ".json").status());
        }
    }

    @Test
    void ofManyWhoTryTogetherEachWaitsButNotWhoMistypes() throws IOException {
        for (int thief = 0; thief < 4; thief++) {
            try (var caller = new Caller(server.address(), "X" + thief, issue("X" + thief))) {
                guess(caller, 100 * thief, Guesses.OF_ALL / 4);
            }
        }
        try (var thief = new Caller(server.address(), "X0", issue("X0")); var honest = new Caller(server.address(), "T1", key)) {
            assertEquals(429, thief.get(card(999)).status());
            guess(honest, 5000, 2);
            assertEquals(200, honest.get("/giftcards/" + CARD + ".json").status());
        }
    }

    @Test
    void theSameNumberTwiceAndNewCardsAreNoGuesses() {
        try (var till = new Caller(server.address(), "T1", key)) {
            for (int i = 0; i < 2 * Guesses.OF_ONE; i++) {
                assertEquals(404, till.get(card(1)).status());
            }
            for (int number = 100; number < 100 + 2 * Guesses.OF_ONE; number++) {
                assertEquals(404, till.get(card(number)).status());
                assertEquals(200, till.post("/giftcards.json", """
                        {"cardnumber":"9500000000%06d","currencycode":"EUR"}""".formatted(number)).status());
            }
        }
    }

    @Test
    void wrongPinsCountForWhoTriesThem() {
        try (var till = new Caller(server.address(), "T1", key)) {
            guess(till, 0, Guesses.OF_ONE - 3);
            for (int pin = 0; pin < 3; pin++) {
                assertEquals(422, till.get("/giftcards/" + CARD + ".json?pin=000" + pin).status());
            }
            assertEquals(429, till.get("/giftcards/" + CARD + ".json").status());
        }
    }

    @Test
    void whoMustWaitMayStillGiveMoneyBack() {
        try (var till = new Caller(server.address(), "T1", key)) {
            var id = till.post("/giftcards/" + CARD + "/transactions.json?pin=4711", Caller.entry("-1.00", "k1")).addedId();
            guess(till, 0, Guesses.OF_ONE);
            assertEquals(200, till.rollBack(CARD, id).status());
            assertEquals(429, till.post("/giftcards/" + CARD + "/transactions.json?pin=4711",
                    Caller.entry("-1.00", "k2")).status());
        }
        clock.advance(Duration.ofHours(1));
    }
}
