package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilentLogTest {
    private static final String CARD = "9553503250161077";

    @TempDir
    Path folder;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Test
    void noCardNumberCustomerPinOrPasswordIsEverLogged() throws IOException {
        var logger = Logger.getLogger("org.nordkassa.server");
        var before = logger.getLevel();
        var collector = collector();
        logger.setLevel(Level.ALL);
        logger.addHandler(collector);
        try (var server = GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, GiftCardMode.CUSTOMER,
                CurrencyUnit.EUR, Map.of("till", "secret"))); var till = new Caller(server.address())) {
            server.issue(CARD, Money.parse("EUR 10.00"), Optional.empty(), Optional.of("47110815"));
            till.get("/giftcards/" + CARD + ".json?pin=47110815");
            till.get("/giftcards/" + CARD + ".json?pin=99887766");
            till.spend(CARD, "-1.00", "key-1");
            till.post("/giftcards/" + CARD + "/move.json?pin=47110815",
                    "{\"customernumber\":\"CU-AINO\",\"transaction_reference\":\"key-2\"}");
            assertEquals(200, till.get("/customers/CU-AINO.json").status());
        } finally {
            logger.removeHandler(collector);
            logger.setLevel(before);
        }

        assertTrue(lines.stream().anyMatch(line -> line.contains("/giftcards/{cardnumber}.json")), lines.toString());
        for (var secret : new String[] {CARD, "47110815", "99887766", "CU-AINO", "secret"}) {
            assertFalse(lines.stream().anyMatch(line -> line.contains(secret)), secret);
        }
    }

    private Handler collector() {
        var handler = new Handler() {
            private final SimpleFormatter words = new SimpleFormatter();

            @Override
            public void publish(LogRecord line) {
                lines.add(words.formatMessage(line) + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }
}
