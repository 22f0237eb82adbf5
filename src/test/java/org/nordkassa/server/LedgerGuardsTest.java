package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the database itself holds when the program above it is wrong.
class LedgerGuardsTest {
    private static final AccountKey CARD = AccountKey.card("9553503250161077");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path folder;

    private static Account openWithTen(LedgerBook book) {
        var account = book.open(CARD, CurrencyUnit.EUR, NOW, Optional.empty(), Optional.empty());
        book.write(account, Money.parse("EUR 10.00"), NOW, reference("first"));
        return account;
    }

    private static References reference(String key) {
        return new References(key, Optional.empty(), Optional.empty());
    }

    @Test
    void aBalanceBelowZeroIsRefusedAndNothingOfTheTransactionStays() throws IOException {
        try (var ledger = Ledger.open(folder)) {
            var account = ledger.transaction(LedgerGuardsTest::openWithTen);

            assertThrows(JdbiException.class, () -> ledger.transaction(book -> {
                book.write(account, Money.parse("EUR -4.00"), NOW, reference("second"));
                return book.write(account, Money.parse("EUR -6.01"), NOW, reference("third"));
            }));

            var balance = ledger.transaction(book -> book.statement(account, NOW).balance());
            assertEquals(Money.parse("EUR 10.00"), balance);
        }
    }

    @Test
    void aReferenceIsWrittenOnce() throws IOException {
        try (var ledger = Ledger.open(folder)) {
            var account = ledger.transaction(LedgerGuardsTest::openWithTen);

            var failure = assertThrows(JdbiException.class, () -> ledger.transaction(
                    book -> book.write(account, Money.parse("EUR 1.00"), NOW, reference("first"))));

            assertFalse(failure.getMessage().contains("first"), "messages do not repeat what was bound");
        }
    }

    @Test
    void aMovementIsNeverChangedOrDeleted() throws Exception {
        try (var ledger = Ledger.open(folder)) {
            ledger.transaction(LedgerGuardsTest::openWithTen);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("giftcards.db"));
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("update movement set minor = 99999"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from movement"));
        }
    }
}
