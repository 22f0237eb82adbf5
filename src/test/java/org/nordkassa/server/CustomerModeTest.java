package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.nordkassa.server.GiftCardServerTest.assertRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerModeTest {
    @TempDir
    Path folder;

    private GiftCardServer server;
    private Caller till;

    @BeforeEach
    void start() throws IOException {
        server = GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, GiftCardMode.CUSTOMER,
                CurrencyUnit.EUR, Map.of("till", "secret")));
        till = new Caller(server.address());
        server.issue("9001", Money.parse("EUR 25.00"), Optional.empty(), Optional.empty());
        server.issue("9002", Money.parse("EUR 10.00"), Optional.empty(), Optional.empty());
    }

    @AfterEach
    void stop() {
        till.close();
        server.close();
    }

    private Caller.Reply move(String card, String customer, String reference) {
        return till.post("/giftcards/" + card + "/move.json", """
                {"customernumber":"%s","transaction_reference":"%s"}""".formatted(customer, reference));
    }

    private Caller.Reply spend(String amount, String reference) {
        return till.post("/customers/C-1/transactions.json", Caller.entry(amount, reference));
    }

    private String balance() {
        return till.get("/customers/C-1.json").json().path("moneyamount").asString();
    }

    @Test
    void anUnknownCustomerHasNothing() {
        var customer = till.get("/customers/C-404.json").json();

        assertEquals("0.00", customer.path("moneyamount").asString());
        assertEquals("EUR", customer.path("currencycode").asString());
        assertEquals(0, customer.path("transactions").size());
        assertEquals("customer", till.get("/settings.json").json().path("mode").asString());
    }

    @Test
    void movingACardTakesItsWholeBalanceAndMakesItVoid() {
        var reply = move("9001", "C-1", "move-1");

        assertEquals(200, reply.status());
        assertEquals("25.00", reply.json().at("/customer/moneyamount").asString());
        var card = till.get("/giftcards/9001.json").json();
        assertEquals("0.00", card.path("moneyamount").asString());
        assertFalse(card.path("redeemable").asBoolean());
        assertRefused(422, "void", move("9001", "C-2", "move-2"));
        assertRefused(422, "void", till.spend("9001", "5.00", "top-up"));
    }

    @Test
    void severalCardsAddUpAndCanBeSpentTogether() {
        move("9001", "C-1", "move-1");
        move("9002", "C-1", "move-2");

        assertEquals("5.00", spend("-30.00", "key-1").json().at("/customer/moneyamount").asString());
        assertRefused(422, "insufficient-funds", spend("-5.01", "key-2"));
    }

    @Test
    void theSameMoveGetsTheFirstAnswerAgainAndAnotherUnderItsReferenceIsRefused() {
        var first = move("9001", "C-1", "move-1");
        spend("-5.00", "key-1");

        assertEquals(first.json(), move("9001", "C-1", "move-1").json());
        assertRefused(409, "reference-reused", move("9001", "C-2", "move-1"));
        assertRefused(409, "reference-reused", move("9002", "C-1", "move-1"));
        assertEquals("20.00", balance());
    }

    @Test
    void aMoveThatWasMadeIsAnsweredAgainThoughItsCardsPinIsPausedByNow() {
        server.issue("9005", Money.parse("EUR 25.00"), Optional.empty(), Optional.of("4711"));
        var first = moveWithPin("4711", "move-1");
        for (int wrong = 0; wrong < PinTries.ALLOWED; wrong++) {
            moveWithPin("0000", "move-" + wrong + "-wrong");
        }

        assertRefused(422, "pin-paused", moveWithPin("4711", "move-2"));
        assertEquals(200, first.status());
        assertEquals(first.json(), moveWithPin("4711", "move-1").json());
    }

    private Caller.Reply moveWithPin(String pin, String reference) {
        return till.post("/giftcards/9005/move.json?pin=" + pin, """
                {"customernumber":"C-1","transaction_reference":"%s"}""".formatted(reference));
    }

    @Test
    void aMoveThatWasMadeIsAnsweredAgainByAServerThatKeepsMoneyOnCardsByNow() throws IOException {
        var first = move("9001", "C-1", "move-1");
        server.close();
        try (var books = GiftCardBooks.open(folder, Clock.systemUTC())) {
            books.changeLeavingBehind(GiftCardMode.CARD);
        }
        server = GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, GiftCardMode.CARD,
                CurrencyUnit.EUR, Map.of("till", "secret")));
        till.close();
        till = new Caller(server.address());

        assertEquals(first.json(), move("9001", "C-1", "move-1").json());
        assertRefused(409, "wrong-mode", move("9002", "C-1", "move-2"));
    }

    @Test
    void spendingIsRepeatableAndCanBeRolledBack() {
        move("9001", "C-1", "move-1");
        var first = spend("-5.00", "key-1");

        assertEquals(first.json(), spend("-5.00", "key-1").json());
        assertEquals("20.00", balance());
        for (var time = 0; time < 2; time++) {
            var reply = till.send("DELETE", "/customers/C-1/transactions.json", "[" + first.addedId() + "]");
            assertEquals("true", reply.json().toString());
        }
        assertEquals("25.00", balance());
    }

    @Test
    void aMoveCannotBeHalfUndone() {
        var moved = move("9001", "C-1", "move-1");

        assertRefused(400, "bad-request",
                till.send("DELETE", "/customers/C-1/transactions.json", "[\"" + moved.addedId() + "\"]"));
        var out = till.get("/giftcards/9001.json").json().at("/transactions/1/transactionid").asString();
        assertRefused(400, "bad-request", till.rollBack("9001", out));
    }

    @Test
    void spendingFromACardIsTheOtherMode() {
        assertRefused(409, "wrong-mode", till.spend("9001", "-5.00", "key-1"));
    }

    @Test
    void aCardIsSoldAndTheSaleTakenBackInThisModeToo() {
        var sold = till.spend("9001", "5.00", "sold-1");

        assertEquals("30.00", sold.balance());
        assertEquals(200, till.rollBack("9001", sold.addedId()).status());
        assertEquals("25.00", till.get("/giftcards/9001.json").json().path("moneyamount").asString());
    }

    @Test
    void aCardInAnotherCurrencyIsNotMoved() {
        server.issue("9003", Money.parse("SEK 100.00"), Optional.empty(), Optional.empty());

        assertRefused(422, "currency-mismatch", move("9003", "C-1", "move-1"));
        assertEquals("100.00", till.get("/giftcards/9003.json").json().path("moneyamount").asString());
    }

    @Test
    void anEmptyCardHasNothingToMove() {
        server.issue("9004", Money.parse("EUR 0.00"), Optional.empty(), Optional.empty());

        assertRefused(422, "insufficient-funds", move("9004", "C-1", "move-1"));
    }

    @Test
    void aCustomerWithNothingCannotSpend() {
        assertRefused(422, "insufficient-funds", spend("-1.00", "key-1"));
        assertEquals("3.00", spend("3.00", "key-2").json().at("/customer/moneyamount").asString());
    }
}
