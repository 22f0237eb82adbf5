package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleEvent;

class ReceiptNumbersTest {
    private static final int THREADS = 8;
    private static final int SALES = 40;

    @TempDir
    Path home;

    /// A page that cannot be made, or that the database refuses after the number was taken.
    private static final class NoPage extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void eightThreadsAndManyFailuresLeaveNoGapAndNoNumberTwice() throws Exception {
        try (var database = Database.open(home); var threads = Executors.newFixedThreadPool(THREADS)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            var given = new ArrayList<Long>();
            var selling = IntStream.range(0, THREADS).<Callable<List<Long>>>mapToObj(seed -> () -> sell(journal, seed)).toList();
            for (var sold : threads.invokeAll(selling)) {
                given.addAll(sold.get());
            }
            assertEquals(LongStream.rangeClosed(1, (long) THREADS * SALES).boxed().toList(), given.stream().sorted().toList());
            assertEquals(THREADS * SALES, journal.latest(1000).size());
            var inOrder = journal.latest(1000).stream().map(sale -> sale.number().number()).toList();
            assertEquals(given.stream().sorted().toList(), inOrder.reversed());
        }
    }

    private static List<Long> sell(SqliteJournal journal, int seed) {
        var random = new Random(seed);
        var given = new ArrayList<Long>();
        for (int i = 0; i < SALES; i++) {
            var story = new SaleStory().paidIn(journal);
            while (random.nextInt(3) == 0) {
                fail(journal, story, random.nextBoolean());
            }
            given.add(story.completedIn(journal));
        }
        return given;
    }

    private static void fail(SqliteJournal journal, SaleStory story, boolean inDatabase) {
        if (inDatabase) {
            assertThrows(JournalUnavailable.class, () -> journal.complete(story.id, "T1",
                    number -> Page.of(List.of(completed(number), completed(number)))));
        } else {
            assertThrows(NoPage.class, () -> journal.complete(story.id, "T1", number -> {
                throw new NoPage();
            }));
        }
    }

    private static OfSale completed(ReceiptNumber number) {
        return new OfSale(new SaleEvent.SaleCompleted(number, SaleStory.TEN));
    }
}
