package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// One stall of the painting thread does not come between the keys of a scanner.
class WedgeClockTest {
    private long millis;
    private final WedgeClock clock = new WedgeClock(() -> millis * 1_000_000);

    private long after(long passed, boolean holding) {
        millis += passed;
        return clock.read(holding) / 1_000_000;
    }

    @Test
    void timePassesAsItDoesWhileNothingIsHeld() {
        assertEquals(5_000, after(5_000, false));
        assertEquals(5_100, after(100, false));
    }

    @Test
    void framesAndKeysCountAsTheyCome() {
        assertEquals(16, after(16, true));
        assertEquals(32, after(16, true));
    }

    @Test
    void aStallCountsAsNextToNothing() {
        assertEquals(0, after(0, false));
        assertEquals(10, after(600, true));
    }

    @Test
    void onlyOneStallIsForgivenUntilNothingIsHeld() {
        assertEquals(10, after(120, true));
        assertEquals(130, after(120, true));
        assertEquals(250, after(120, false));
        assertEquals(260, after(120, true));
    }
}
