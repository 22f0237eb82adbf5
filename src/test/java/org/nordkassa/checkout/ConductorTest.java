package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.sale.Quantity;

/// One thread conducts, publishes and survives.
class ConductorTest {
    private final TestTill till = new TestTill();

    @AfterEach
    void close() {
        till.rule.lookups.release();
        till.close();
    }

    @Test
    void everyStateIsToldOnOneThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        till.open().watch(_ -> threads.add(Thread.currentThread()));
        till.scan(Members.MAIJAS_CARD, Shelf.MUG).cash("10.00").settle();

        assertEquals(1, threads.size());
    }

    @Test
    void whoHasEndedItsWatchIsToldNoMore() {
        var seen = new AtomicInteger();
        till.open();
        try (var _ = till.watch(_ -> seen.incrementAndGet())) {
            till.scan(Shelf.MUG);
        }
        int before = seen.get();
        till.scan(Shelf.MUG);

        assertTrue(before > 0);
        assertEquals(before, seen.get());
    }

    @Test
    void aWatcherWithAFaultKeepsNobodyElseFromSeeing() {
        var seen = new AtomicInteger();
        till.open().watch(_ -> {
            throw new IllegalStateException("in a test");
        });
        till.watch(_ -> seen.incrementAndGet());
        till.scan(Shelf.MUG);

        assertTrue(seen.get() > 0);
        assertEquals(eur("10.00"), till.total());
    }

    @Test
    void actionsFromManyThreadsAreAllTaken() throws InterruptedException {
        till.open();
        var scan = till.scanned(Shelf.BREAD);
        var hands = IntStream.range(0, 8).mapToObj(_ -> Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 50; i++) {
                till.actLater(scan);
            }
        })).toList();
        for (var hand : hands) {
            hand.join();
        }
        till.act();

        assertEquals(Quantity.pieces(400), till.sale().lines().getFirst().quantity());
    }

    @Test
    void whatTheCashierDidBeforeClosingIsDone() {
        till.open();
        var scan = till.scanned(Shelf.BREAD);
        for (int i = 0; i < 200; i++) {
            till.actLater(scan);
        }
        till.restart();

        assertEquals(Quantity.pieces(200), till.sale().lines().getFirst().quantity());
    }

    @Test
    void closingDoesNotWaitForAnAnswer() {
        till.rule.lookups.are(Mood.HELD_BACK);
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD);
        till.restart();

        assertEquals(Members.maija(), till.state().member().orElseThrow().customer());
    }

    @Test
    void afterClosingNothingHarmsAnyMore() {
        till.open();
        var conductor = till.conductor();
        till.close();

        assertDoesNotThrow(() -> {
            conductor.act(till.scanned(Shelf.MUG));
            conductor.search("mug", _ -> { });
        });
    }
}
