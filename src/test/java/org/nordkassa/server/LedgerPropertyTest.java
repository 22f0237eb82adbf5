package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class LedgerPropertyTest {
    private static Path folder;
    private static Ledger ledger;

    private record Step(boolean rollBack, int which, long minor) {}

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("ledger");
        ledger = Ledger.open(folder);
    }

    @AfterContainer
    static void close() throws IOException {
        ledger.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 60)
    void theBalanceIsTheSumOfTheAcceptedMovementsAndNeverBelowZero(@ForAll("steps") List<Step> steps) {
        var cards = new GiftCards(ledger, GiftCardMode.CARD, CurrencyUnit.EUR, Clock.systemUTC(),
                PinHash.ITERATIONS);
        var card = cards.freshCardNumber();
        cards.open(new NewCard(card, Money.parse("EUR 5.00"), Optional.empty(), Optional.empty(), reference()));
        var open = new ArrayList<Movement>();
        var expected = 500L;
        for (var step : steps) {
            expected += step.rollBack ? rolledBack(cards, card, open, step) : booked(cards, card, open, step);
            var statement = cards.card(card, Optional.empty());
            assertFalse(statement.balance().isNegative());
            assertEquals(expected, statement.balance().getAmountMinorLong());
        }
    }

    private static long booked(GiftCards cards, AccountKey card, List<Movement> open, Step step) {
        var before = cards.card(card, Optional.empty()).balance().getAmountMinorLong();
        var entry = new Entry(BigDecimal.valueOf(step.minor, 2), Optional.empty(), reference());
        try {
            var booking = cards.book(card, entry, Optional.empty());
            open.add(booking.statement().movements().getLast());
            return step.minor;
        } catch (Refused refusal) {
            assertEquals(ErrorCode.INSUFFICIENT_FUNDS, refusal.code());
            assertTrue(before + step.minor < 0);
            return 0;
        }
    }

    private static long rolledBack(GiftCards cards, AccountKey card, List<Movement> open, Step step) {
        if (open.isEmpty()) {
            return 0;
        }
        var before = cards.card(card, Optional.empty()).balance().getAmountMinorLong();
        var undone = open.get(step.which % open.size());
        try {
            cards.rollBack(card, List.of(undone.id()), Optional.empty());
            cards.rollBack(card, List.of(undone.id()), Optional.empty());
            open.remove(undone);
            return -undone.amount().getAmountMinorLong();
        } catch (Refused refusal) {
            assertEquals(ErrorCode.INSUFFICIENT_FUNDS, refusal.code());
            assertTrue(before < undone.amount().getAmountMinorLong());
            return 0;
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var amounts = Arbitraries.longs().between(-600, 400).filter(minor -> minor != 0);
        return Combinators.combine(Arbitraries.of(true, false, false), Arbitraries.integers().between(0, 50), amounts)
                .as(Step::new).list().ofMinSize(1).ofMaxSize(25);
    }

    private static References reference() {
        return new References(UUID.randomUUID().toString(), Optional.empty(), Optional.empty());
    }
}
