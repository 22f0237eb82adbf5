package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.SaleEvent;

class DiskFullTest {
    @TempDir
    Path home;

    @Test
    void aFullDiskIsSaidToBeOneAndNothingIsHalfWritten() {
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            var story = new SaleStory();
            journal.append(story.id, Page.of(List.of(story.started(), story.coffee())));
            fill(database);
            var written = new ArrayList<Entry>();
            var failure = assertThrows(JournalUnavailable.class, () -> {
                while (true) {
                    var coffee = story.coffee("x".repeat(500));
                    journal.append(story.id, new Page(List.of(coffee), tellSale(story)));
                    written.add(coffee);
                }
            });
            assertEquals(JournalUnavailable.Reason.DISK_FULL, failure.reason());
            assertEquals(2 + written.size(), journal.read(story.id).orElseThrow().entries().size());
            assertEquals(written.size(), messages(database));

            makeRoom(database);
            var last = story.coffee("x".repeat(500));
            journal.append(story.id, Page.of(List.of(last)));
            assertEquals(last, journal.unfinished().orElseThrow().entries().getLast());
            assertEquals(3 + written.size(), journal.unfinished().orElseThrow().entries().size());
            assertEquals("ok", database.read(session ->
                    session.first("pragma integrity_check", row -> row.getString(1))).orElseThrow());
        }
    }

    @Test
    void noReceiptNumberIsLostToAFullDisk() {
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            var story = new SaleStory().paidIn(journal);
            fill(database);
            assertThrows(JournalUnavailable.class, () -> journal.complete(story.id, "T1", number -> Page.of(List.of(
                    story.coffee("x".repeat(200_000)), new OfSale(new SaleEvent.SaleCompleted(number, SaleStory.TEN))))));
            assertTrue(journal.unfinished().isPresent());
            makeRoom(database);
            assertEquals(1, story.completedIn(journal));
            assertEquals(2, new SaleStory().paidIn(journal).completedIn(journal));
        }
    }

    /// SQLite answers a page too many as it answers a full disk.
    private static void fill(Database database) {
        database.write(session -> session.first("pragma max_page_count = "
                + session.first("pragma page_count", row -> row.getInt(1)).orElseThrow(), row -> row.getInt(1)));
    }

    private static void makeRoom(Database database) {
        database.write(session -> session.first("pragma max_page_count = 1000000", row -> row.getInt(1)));
    }

    private static List<OutgoingMessage> tellSale(SaleStory story) {
        return List.of(new OutgoingMessage.TellSale(RemoteSystem.CUSTOBAR, story.id));
    }

    private static int messages(Database database) {
        return database.read(session -> session.first("select count(*) from outbox", row -> row.getInt(1))).orElseThrow();
    }
}
