package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiftCardServerTest {
    private static final String CARD = "95116763063530548720";

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private GiftCardServer server;
    private Caller till;

    @BeforeEach
    void start() throws IOException {
        server = GiftCardServer.start(settings(GiftCardMode.CARD, 0), clock);
        till = new Caller(server.address());
    }

    @AfterEach
    void stop() {
        till.close();
        server.close();
    }

    private GiftCardSettings settings(GiftCardMode mode, int port) {
        return new GiftCardSettings(folder, "127.0.0.1", port, mode, CurrencyUnit.EUR, Map.of("till", "secret"));
    }

    private void issue(String amount) {
        server.issue(CARD, Money.parse(amount), Optional.empty(), Optional.empty());
    }

    @Test
    void aCardIsShownInSitoosForm() {
        server.issue(CARD, Money.parse("EUR 371.00"), Optional.of(LocalDate.of(2027, 12, 31)), Optional.empty());

        var card = till.get("/giftcards/" + CARD + ".json").json();

        assertEquals("giftcard", card.path("type").asString());
        assertEquals("EUR", card.path("currencycode").asString());
        assertEquals(CARD, card.path("cardnumber").asString());
        assertEquals("95** **** **** **** 8720", card.path("cardnumber_display").asString());
        assertTrue(card.path("redeemable").asBoolean());
        assertFalse(card.path("requirespin").asBoolean());
        assertEquals("371.00", card.path("moneyamount").asString());
        assertEquals(clock.instant().getEpochSecond(), card.path("date_created").asLong());
        var endOfYearInHelsinki = Instant.parse("2027-12-31T21:59:59Z").getEpochSecond();
        assertEquals(endOfYearInHelsinki, card.path("date_expires").asLong());
        assertEquals("371.00", card.at("/transactions/0/moneyamount").asString());
    }

    @Test
    void spendingTakesTheMoneyAndTellsWhatIsLeft() {
        issue("EUR 371.00");

        var reply = till.spend(CARD, "-299.00", "key-1");

        assertEquals(200, reply.status());
        assertEquals("72.00", reply.balance());
        assertEquals(1, reply.json().path("addedtransactionids").size());
        var row = reply.json().at("/giftcard/transactions/1");
        assertEquals("-299.00", row.path("moneyamount").asString());
        assertEquals("key-1", row.path("transaction_reference").asString());
        assertEquals("S-1", row.path("merchant_reference").asString());
        assertEquals("7", row.path("staff_reference").asString());
        assertEquals(reply.addedId(), row.path("transactionid").asString());
        assertEquals("72.00", till.get("/giftcards/" + CARD + ".json").json().path("moneyamount").asString());
    }

    @Test
    void aPositiveTransactionAddsMoney() {
        issue("EUR 1.00");

        assertEquals("21.00", till.spend(CARD, "20.00", "top-up").balance());
    }

    @Test
    void theSameReferenceAndAmountGetTheFirstAnswerAgain() {
        issue("EUR 10.00");
        var first = till.spend(CARD, "-4.00", "key-1");
        till.spend(CARD, "-5.00", "key-2");

        var again = till.spend(CARD, "-4.00", "key-1");

        assertEquals(first.json(), again.json());
        assertEquals("1.00", till.get("/giftcards/" + CARD + ".json").json().path("moneyamount").asString());
    }

    @Test
    void theSameReferenceWithAnotherAmountOrCardIsRefused() {
        issue("EUR 10.00");
        server.issue("other-card", Money.parse("EUR 10.00"), Optional.empty(), Optional.empty());
        till.spend(CARD, "-4.00", "key-1");

        assertRefused(409, "reference-reused", till.spend(CARD, "-4.01", "key-1"));
        assertRefused(409, "reference-reused", till.spend("other-card", "-4.00", "key-1"));
    }

    @Test
    void moreThanTheBalanceIsRefused() {
        issue("EUR 10.00");

        assertRefused(422, "insufficient-funds", till.spend(CARD, "-10.01", "key-1"));
        assertEquals("0.00", till.spend(CARD, "-10.00", "key-1").balance());
        assertRefused(422, "insufficient-funds", till.spend(CARD, "-0.01", "key-2"));
    }

    @Test
    void anUnknownCardIsNotFound() {
        assertRefused(404, "not-found", till.get("/giftcards/404404.json"));
        assertRefused(404, "not-found", till.spend("404404", "-1.00", "key-1"));
        assertRefused(404, "not-found", till.rollBack("404404", "1"));
        assertRefused(404, "not-found", till.get("/nothing/here"));
    }

    @Test
    void anExpiredCardKeepsItsMoneyButCannotBeUsed() {
        server.issue(CARD, Money.parse("EUR 10.00"), Optional.of(LocalDate.of(2026, 11, 21)), Optional.empty());
        assertEquals("9.00", till.spend(CARD, "-1.00", "on-its-last-day").balance());

        clock.advance(Duration.ofHours(12));

        assertRefused(422, "expired", till.spend(CARD, "-1.00", "a-day-late"));
        var card = till.get("/giftcards/" + CARD + ".json").json();
        assertFalse(card.path("redeemable").asBoolean());
        assertEquals("9.00", card.path("moneyamount").asString());
    }

    @Test
    void aVoidCardCannotBeUsed() {
        issue("EUR 10.00");
        server.makeVoid(CARD);

        assertRefused(422, "void", till.spend(CARD, "-1.00", "key-1"));
        assertFalse(till.get("/giftcards/" + CARD + ".json").json().path("redeemable").asBoolean());
    }

    @Test
    void aCardInAnotherCurrencyIsRefusedWhenTheTillSaysWhichItMeans() {
        issue("SEK 100.00");
        var path = "/giftcards/" + CARD + "/transactions.json";

        assertRefused(422, "currency-mismatch", till.post(path,
                "{\"moneyamount\":\"-1.00\",\"currencycode\":\"EUR\",\"transaction_reference\":\"key-1\"}"));
        assertEquals("99.00", till.post(path,
                "{\"moneyamount\":\"-1.00\",\"currencycode\":\"SEK\",\"transaction_reference\":\"key-1\"}").balance());
    }

    @Test
    void aRollbackGivesTheMoneyBackOnceHoweverOftenItIsAsked() {
        issue("EUR 10.00");
        var spent = till.spend(CARD, "-4.00", "key-1");

        for (var time = 0; time < 3; time++) {
            var reply = till.rollBack(CARD, spent.addedId());
            assertEquals(200, reply.status());
            assertTrue(reply.json().asBoolean());
        }

        var card = till.get("/giftcards/" + CARD + ".json").json();
        assertEquals("10.00", card.path("moneyamount").asString());
        assertEquals(3, card.path("transactions").size());
        assertEquals("4.00", card.at("/transactions/2/moneyamount").asString());
        assertEquals("key-1", card.at("/transactions/2/transaction_reference").asString());
    }

    @Test
    void aLateCopyOfARolledBackRequestTakesNothing() {
        issue("EUR 10.00");
        var spent = till.spend(CARD, "-4.00", "key-1");
        till.rollBack(CARD, spent.addedId());

        assertEquals(200, till.spend(CARD, "-4.00", "key-1").status());
        assertEquals("10.00", till.get("/giftcards/" + CARD + ".json").json().path("moneyamount").asString());
    }

    @Test
    void aRollbackIsAllOrNothing() {
        issue("EUR 10.00");
        var spent = till.spend(CARD, "-4.00", "key-1");

        assertRefused(404, "not-found", till.rollBack(CARD, spent.addedId(), "987654"));
        assertRefused(404, "not-found", till.rollBack(CARD, spent.addedId(), "a57a121adda749bd"));
        assertEquals("6.00", till.get("/giftcards/" + CARD + ".json").json().path("moneyamount").asString());
    }

    @Test
    void aTopUpThatWasSpentCannotBeRolledBack() {
        issue("EUR 0.00");
        var added = till.spend(CARD, "10.00", "key-1");
        till.spend(CARD, "-4.00", "key-2");

        assertRefused(422, "insufficient-funds", till.rollBack(CARD, added.addedId()));
    }

    @Test
    void aRollbackCannotBeRolledBack() {
        issue("EUR 10.00");
        till.rollBack(CARD, till.spend(CARD, "-4.00", "key-1").addedId());
        var undoing = till.get("/giftcards/" + CARD + ".json").json().at("/transactions/2/transactionid").asString();

        assertRefused(400, "bad-request", till.rollBack(CARD, undoing));
    }

    @Test
    void aCardCanBeCreatedOverTheWire() {
        var reply = till.post("/giftcards.json?deliverytype=preprinted", """
                {"type":"giftcard","currencycode":"EUR","cardnumber":"777000111222",
                 "transactions":[{"moneyamount":"50.00","merchant_reference":"SC101"}]}""");

        assertEquals(200, reply.status());
        assertEquals("50.00", reply.balance());
        assertFalse(reply.json().path("print_voucher").asBoolean());
        assertEquals("45.00", till.spend("777000111222", "-5.00", "key-1").balance());
    }

    @Test
    void aCardCreatedWithoutANumberGetsOneToPrint() {
        var body = "{\"type\":\"giftcard\",\"currencycode\":\"EUR\",\"transactions\":[{\"moneyamount\":\"50.00\"}]}";

        var one = till.post("/giftcards.json", body);
        var two = till.post("/giftcards.json", body);

        assertTrue(one.json().path("print_voucher").asBoolean());
        assertEquals(16, one.json().at("/giftcard/cardnumber").asString().length());
        assertNotEquals(one.json().at("/giftcard/cardnumber"), two.json().at("/giftcard/cardnumber"));
    }

    @Test
    void creatingANumberTwiceIsRefusedUnlessItIsTheSameRequest() {
        var body = """
                {"currencycode":"EUR","cardnumber":"777","transactions":[
                 {"moneyamount":"50.00","transaction_reference":"sold-1"}]}""";
        var first = till.post("/giftcards.json", body);

        assertEquals(first.json(), till.post("/giftcards.json", body).json());
        assertRefused(409, "reference-reused", till.post("/giftcards.json", body.replace("sold-1", "sold-2")));
        assertRefused(409, "reference-reused", till.post("/giftcards.json", body.replace("50.00", "60.00")));
    }

    @Test
    void deliveryByMailIsNotPretended() {
        assertRefused(400, "bad-request", till.post("/giftcards.json?deliverytype=email", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "[]", "{}", "nonsense", "{\"moneyamount\":-1.00,\"transaction_reference\":\"k\"}",
        "{\"moneyamount\":\"-1.00\"}", "{\"moneyamount\":\"-1.00\",\"transaction_reference\":\" \"}",
        "{\"moneyamount\":\"0.00\",\"transaction_reference\":\"k\"}",
        "{\"moneyamount\":\"-1.001\",\"transaction_reference\":\"k\"}",
        "{\"moneyamount\":\"-1e3\",\"transaction_reference\":\"k\"}",
        "{\"moneyamount\":\"99999999999\",\"transaction_reference\":\"k\"}",
        "{\"moneyamount\":\"NaN\",\"transaction_reference\":\"k\"}",
        "{\"moneyamount\":\"-1.00\",\"moneyamount\":\"-2.00\",\"transaction_reference\":\"k\"}",
        "{\"moneyamount\":\"-1.00\",\"transaction_reference\":{}}"
    })
    void whatIsNoTransactionIsABadRequest(String body) {
        issue("EUR 10.00");

        assertRefused(400, "bad-request", till.post("/giftcards/" + CARD + "/transactions.json", body));
        assertEquals("10.00", till.get("/giftcards/" + CARD + ".json").json().path("moneyamount").asString());
    }

    @Test
    void aBodyOver64KibibytesIsABadRequest() {
        issue("EUR 10.00");
        var path = "/giftcards/" + CARD + "/transactions.json";
        var padding = " ".repeat(64 * 1024);

        assertRefused(400, "bad-request", till.post(path, padding + Caller.entry("-1.00", "key-1")));
        assertEquals("9.00", till.post(path, padding.substring(200) + Caller.entry("-1.00", "key-1")).balance());
    }

    @Test
    void withoutTheRightCredentialsNothingIsTold() {
        issue("EUR 10.00");
        var path = "/giftcards/" + CARD + ".json";

        var without = till.sendWithoutCredentials(path);
        assertRefused(401, "unauthorized", without);
        assertTrue(without.raw().headers().firstValue("WWW-Authenticate").orElseThrow().startsWith("Basic"));
        assertRefused(401, "unauthorized", till.sendWithoutCredentials("/nothing/here"));
        for (var wrong : Map.of("till", "wrong", "other", "secret", "", "").entrySet()) {
            try (var stranger = new Caller(server.address(), wrong.getKey(), wrong.getValue())) {
                assertRefused(401, "unauthorized", stranger.get(path));
            }
        }
    }

    @Test
    void healthAndSettingsAnswer() {
        assertEquals("ok", till.sendWithoutCredentials("/health").json().path("status").asString());
        assertEquals("card", till.get("/settings.json").json().path("mode").asString());
        assertEquals("EUR", till.get("/settings.json").json().path("currencycode").asString());
    }

    @Test
    void customersMayHaveABalanceInCardModeToo() {
        server.credit("C-1", Money.parse("EUR 10.00"));

        till.post("/customers/C-1/transactions.json", Caller.entry("-4.00", "key-1"));

        assertEquals("6.00", till.get("/customers/C-1.json").json().path("moneyamount").asString());
    }

    @Test
    void movingACardIsTheOtherMode() {
        issue("EUR 10.00");

        assertRefused(409, "wrong-mode", till.post("/giftcards/" + CARD + "/move.json",
                "{\"customernumber\":\"C-1\",\"transaction_reference\":\"key-1\"}"));
    }

    @Test
    void aRestartKeepsEverything() throws IOException {
        issue("EUR 10.00");
        var first = till.spend(CARD, "-4.00", "key-1");
        server.close();

        server = GiftCardServer.start(settings(GiftCardMode.CARD, server.port()), clock);

        assertEquals("6.00", till.get("/giftcards/" + CARD + ".json").json().path("moneyamount").asString());
        assertEquals(first.json(), till.spend(CARD, "-4.00", "key-1").json());
    }

    @Test
    void theModeCannotBeChangedOnceThereAreCards() throws IOException {
        server.close();
        GiftCardServer.start(settings(GiftCardMode.CUSTOMER, 0), clock).close();
        server = GiftCardServer.start(settings(GiftCardMode.CARD, 0), clock);
        issue("EUR 10.00");
        server.close();

        var refusal = assertThrows(IOException.class,
                () -> GiftCardServer.start(settings(GiftCardMode.CUSTOMER, 0), clock));

        assertTrue(refusal.getMessage().contains("card mode"), refusal.getMessage());
    }

    @Test
    void aTakenPortAndABrokenLedgerAreTold() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThrows(IOException.class,
                    () -> GiftCardServer.start(settings(GiftCardMode.CARD, taken.getLocalPort()), clock));
        }
        var broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("giftcards.db"), "this is no database, whatever its name says ".repeat(50));
        var settings = new GiftCardSettings(broken, "127.0.0.1", 0, GiftCardMode.CARD, CurrencyUnit.EUR,
                Map.of("till", "secret"));
        assertThrows(IOException.class, () -> GiftCardServer.start(settings, clock));
    }

    @Test
    void settingsDoNotPrintPasswords() {
        assertFalse(settings(GiftCardMode.CARD, 0).toString().contains("secret"));
    }

    static void assertRefused(int status, String code, Caller.Reply reply) {
        assertEquals(code, reply.error(), reply.json().toString());
        assertEquals(status, reply.status());
        assertFalse(reply.json().path("request_id").asString().isEmpty());
        assertFalse(reply.json().at("/error_data/message").asString().isEmpty());
        assertFalse(reply.json().toString().contains(CARD), "an error body does not repeat the card number");
    }
}
