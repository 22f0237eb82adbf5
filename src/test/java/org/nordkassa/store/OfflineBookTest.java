package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.OfflineUse;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.SeenBalance;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueUse;

/// What was taken without the server is known to be, in whatever run of the till.
class OfflineBookTest {
    private static final GiftCardNumber CARD = new GiftCardNumber("9512345678901234");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final Money TEN = Money.parse("EUR 10.00");

    @TempDir
    Path home;

    private final SaleStory story = new SaleStory();

    private interface Work<T> {
        T on(SqliteOfflineBook book);
    }

    /// As a till that is started, and cut off afterwards.
    private <T> T started(Work<T> work, ValueEvent... events) {
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.fixed(SaleStory.TEN));
            var page = new ArrayList<Journal.Entry>();
            if (journal.read(story.id).isEmpty()) {
                page.add(story.started());
            }
            List.of(events).forEach(event -> page.add(new Journal.OfValue(event)));
            journal.append(story.id, Journal.Page.of(page));
            return work.on(new SqliteOfflineBook(database));
        }
    }

    private void take(String key) {
        var account = started(book -> book.account(CARD));
        started(_ -> 0,
                new ValueEvent.Held(new ValueUse(key, new ValueUse.OfGiftCard(CARD, Optional.empty()), TEN, story.id,
                        Optional.empty()), SaleStory.TEN),
                new ValueEvent.CaptureIntended(key, TEN, SaleStory.TEN),
                new ValueEvent.TakenOffline(key, account, TEN, DAY, SaleStory.TEN));
    }

    private List<OfflineUse> taken() {
        return started(book -> book.taken(book.account(CARD)));
    }

    @Test
    void aUseIsKnownAfterARestartUntilItIsGivenBack() {
        take("k1");
        take("k2");
        assertEquals(List.of(new OfflineUse("k1", DAY, TEN, Optional.empty(), false),
                new OfflineUse("k2", DAY, TEN, Optional.empty(), false)), taken());
        started(_ -> 0, new ValueEvent.GiveBackIntended("k1", SaleStory.TEN),
                new ValueEvent.Captured("k2", Optional.empty(), SaleStory.TEN));
        assertEquals(List.of(new OfflineUse("k2", DAY, TEN, Optional.of(SaleStory.TEN), false)), taken());
    }

    @Test
    void aShortfallIsListedUntilItIsClosedWithAReason() {
        take("k1");
        started(_ -> 0, new ValueEvent.Refused("k1", Refusal.NOT_ENOUGH_MONEY, SaleStory.TEN));
        var listed = started(SqliteOfflineBook::shortfalls);
        assertEquals(1, listed.size());
        assertEquals(TEN, listed.getFirst().amount());
        assertEquals(Refusal.NOT_ENOUGH_MONEY, listed.getFirst().reason());
        assertTrue(taken().getFirst().isShort());

        assertEquals(true, started(book -> book.close("k1", "paid in cash", SaleStory.TEN)));
        assertEquals(false, started(book -> book.close("k1", "paid in cash", SaleStory.TEN)), "once");
        assertEquals(List.of(), started(SqliteOfflineBook::shortfalls));
        assertFalse(taken().getFirst().isShort());
    }

    @Test
    void aBalanceIsKeptUnderAHashThatIsThisTillsOwn() throws IOException {
        var seen = new SeenBalance(TEN, Optional.of(DAY), SaleStory.TEN);
        var account = started(book -> {
            book.saw(book.account(CARD), seen);
            return book.account(CARD);
        });
        assertEquals(Optional.of(seen), started(book -> book.seen(book.account(CARD))));
        assertNotEquals(account, started(book -> book.account(new CustomerId(CARD.value()))));
        for (var file : List.of("till.db", "till.db-wal")) {
            if (Files.exists(home.resolve(file))) {
                var text = new String(Files.readAllBytes(home.resolve(file)), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(CARD.value()), file);
            }
        }
        started(book -> {
            book.left(account, Money.parse("EUR 4.00"), SaleStory.TEN);
            book.left("another", Money.parse("EUR 4.00"), SaleStory.TEN);
            return 0;
        });
        assertEquals(Optional.of(Money.parse("EUR 4.00")), started(book -> book.seen(account).map(SeenBalance::balance)));
        assertEquals(Optional.empty(), started(book -> book.seen("another")));
    }
}
