package org.nordkassa.connect.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCardLedger;
import org.nordkassa.checkout.port.GiftCards.Mode;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.server.GiftCardMode;
import org.nordkassa.server.GiftCardServer;
import org.nordkassa.server.GiftCardSettings;

/// The till's look into the ledger, against the real server.
class BooksOverHttpTest {
    private static final GiftCardNumber NUMBER = new GiftCardNumber("9550000000001111");

    @TempDir
    private Path folder;

    private static <T> T answered(Answer<T> answer) {
        return switch (answer) {
            case Answer.Answered<T>(var value) -> value;
            case Answer.Failed<T>(var failure) -> throw new AssertionError(failure);
        };
    }

    @Test
    void theListAndTheModesAreAnswered() throws Exception {
        try (var server = GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, GiftCardMode.CARD,
                        CurrencyUnit.EUR, Map.of("till", "secret")), Clock.systemUTC());
                var http = new RemoteHttp(Samples.PATIENT, Clock.systemUTC())) {
            server.issue(NUMBER.value(), Samples.euros("50.00"), Optional.empty(), Optional.empty());
            var ledger = new GiftCardClient(http, org.nordkassa.connect.giftcard.GiftCardSettings.of(
                    server.address().toString(), "till", new Secret("secret"), Mode.ON_CARD, CurrencyUnit.EUR,
                    Samples.HELSINKI)).ledger().orElseThrow();

            var cards = answered(ledger.cards());
            assertEquals(GiftCardLedger.State.USABLE, cards.getFirst().state());
            assertEquals(Samples.euros("50.00"), cards.getFirst().balance());
            assertTrue(!cards.getFirst().number().contains(NUMBER.value()), "masked");
            assertEquals(new GiftCardLedger.Impact(1, List.of(Samples.euros("50.00"))),
                    answered(ledger.impact(Mode.ON_CUSTOMER)));
            assertEquals(Mode.ON_CARD, answered(ledger.mode()));
            var history = answered(ledger.history(NUMBER)).orElseThrow();
            assertEquals(Samples.euros("50.00"), history.movements().getFirst().amount());
            assertEquals(Optional.empty(), answered(ledger.history(new GiftCardNumber("0000000000000000"))));
        }
    }
}
