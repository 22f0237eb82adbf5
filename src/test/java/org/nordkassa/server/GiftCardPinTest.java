package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GiftCardPinTest {
    private static final String SPEND = "/giftcards/5550001/transactions.json";

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private GiftCardServer server;
    private Caller till;

    @BeforeEach
    void start() throws IOException {
        open();
        till = new Caller(server.address());
        server.issue("5550001", Money.parse("EUR 10.00"), Optional.empty(), Optional.of("4711"));
    }

    private void open() throws IOException {
        var port = server == null ? 0 : server.port();
        server = GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", port, GiftCardMode.CARD,
                CurrencyUnit.EUR, Map.of("till", "secret")).withQuickPins(), clock);
    }

    @AfterEach
    void stop() {
        till.close();
        server.close();
    }

    @Test
    void theCardSaysThatItNeedsItsPin() {
        assertTrue(till.get("/giftcards/5550001.json").json().path("requirespin").asBoolean());
    }

    @Test
    void spendingNeedsTheRightPin() {
        GiftCardServerTest.assertRefused(422, "pin-invalid", till.spend("5550001", "-1.00", "key-1"));
        GiftCardServerTest.assertRefused(422, "pin-invalid",
                till.post(SPEND + "?pin=0000", Caller.entry("-1.00", "key-1")));
        assertEquals("9.00", till.post(SPEND + "?pin=4711", Caller.entry("-1.00", "key-1")).balance());
    }

    @Test
    void aWrongPinIsRefusedWhenAskingForTheBalance() {
        GiftCardServerTest.assertRefused(422, "pin-invalid", till.get("/giftcards/5550001.json?pin=0000"));
        assertEquals("10.00", till.get("/giftcards/5550001.json?pin=4711").json().path("moneyamount").asString());
    }

    @Test
    void fiveWrongPinsMakeTheCardWaitEvenForTheRightOneAndAcrossARestart() throws IOException {
        for (var attempt = 0; attempt < 5; attempt++) {
            GiftCardServerTest.assertRefused(422, "pin-invalid", till.get("/giftcards/5550001.json?pin=000" + attempt));
        }
        server.close();
        open();

        var blocked = till.post(SPEND + "?pin=4711", Caller.entry("-1.00", "key-1"));
        GiftCardServerTest.assertRefused(422, "pin-paused", blocked);
        assertTrue(Integer.parseInt(blocked.raw().headers().firstValue("Retry-After").orElseThrow()) <= 901);

        clock.advance(Duration.ofMinutes(16));
        assertEquals("9.00", till.post(SPEND + "?pin=4711", Caller.entry("-1.00", "key-1")).balance());
    }

    @Test
    void theRightPinForgetsEarlierWrongOnes() {
        for (var attempt = 0; attempt < 12; attempt++) {
            var pin = attempt % 4 == 3 ? "4711" : "0000";
            assertEquals(attempt % 4 == 3 ? 200 : 422, till.get("/giftcards/5550001.json?pin=" + pin).status());
        }
    }

    @Test
    void thePinIsNowhereInTheFiles() throws IOException {
        server.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("4711"), file.toString());
            }
        }
        open();
    }
}
