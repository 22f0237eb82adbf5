package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.server.GiftCardBooks.Card;
import org.nordkassa.server.GiftCardBooks.Impact;
import org.nordkassa.server.GiftCardBooks.State;

class GiftCardBooksTest {
    private static final Money FIFTY = Money.parse("EUR 50.00");

    @TempDir
    private Path folder;

    private GiftCardServer server(GiftCardMode mode) throws IOException {
        return GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, mode, CurrencyUnit.EUR,
                Map.of("till", "secret")), Clock.systemUTC());
    }

    private GiftCardBooks books() throws IOException {
        return GiftCardBooks.open(folder, Clock.systemUTC());
    }

    private void issueTwo() throws IOException {
        try (var server = server(GiftCardMode.CARD)) {
            server.issue("9550000000001111", FIFTY, Optional.empty(), Optional.empty());
            server.issue("9550000000002222", FIFTY, Optional.empty(), Optional.empty());
            server.makeVoid("9550000000002222");
        }
    }

    @Test
    void cardsAreListedWithTheirStateAndTheirHistory() throws IOException {
        issueTwo();
        try (var books = books()) {
            assertEquals(List.of(State.VOID, State.USABLE), books.cards().stream().map(Card::state).toList());
            assertEquals(FIFTY, books.history("9550000000001111").orElseThrow().getFirst().amount());
            assertEquals(Optional.empty(), books.history("9550000000003333"));
            assertTrue(books.cards().getFirst().number().endsWith("2222"));
        }
    }

    @Test
    void aChangeSaysWhatWouldStopWorkingAndLeavesItBehindOnlyWhenConfirmed() throws IOException {
        issueTwo();
        try (var books = books()) {
            assertEquals(new Impact(GiftCardMode.CARD, GiftCardMode.CUSTOMER, 1, List.of(FIFTY)),
                    books.impact(GiftCardMode.CUSTOMER));
            assertEquals(Optional.of(GiftCardMode.CARD), books.mode());
            books.changeLeavingBehind(GiftCardMode.CUSTOMER);
            assertTrue(books.cards().stream().allMatch(card -> card.state() == State.VOID));
        }
        server(GiftCardMode.CUSTOMER).close();
    }

    @Test
    void balancesOfCustomersAreCarriedOverToNewCards() throws IOException {
        try (var server = server(GiftCardMode.CUSTOMER)) {
            server.credit("CU-1", FIFTY);
        }
        try (var books = books()) {
            var carried = books.changeCarryingOver(GiftCardMode.CARD).getFirst();
            assertEquals(FIFTY, carried.amount());
            assertEquals(FIFTY, books.cards().getFirst().balance());
            assertTrue(books.history("CU-1").orElseThrow().stream().map(GiftCardBooks.Entry::amount)
                    .reduce(Money::plus).orElseThrow().isZero());
            assertTrue(books.history(carried.number()).orElseThrow().getFirst().moved());
        }
        server(GiftCardMode.CARD).close();
    }
}
