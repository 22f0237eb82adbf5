package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// A stall of the painting thread does not come between the keys of a scanner.
class WedgeClockTest {
    private long millis;
    private final WedgeClock clock = new WedgeClock(() -> millis * 1_000_000);

    private long key(long passed, boolean holding) {
        millis += passed;
        return clock.key(holding) / 1_000_000;
    }

    private long frame(long passed) {
        millis += passed;
        return clock.frame(true) / 1_000_000;
    }

    @Test
    void timePassesAsItDoesWhileNothingIsHeld() {
        assertEquals(5_000, key(5_000, false));
        assertEquals(5_100, key(100, false));
    }

    @Test
    void framesAndKeysCountAsTheyCome() {
        assertEquals(16, frame(16));
        assertEquals(32, key(16, true));
    }

    @Test
    void stallsBeforeAKeyCountAsNextToNothing() {
        assertEquals(10, frame(600));
        assertEquals(20, frame(300));
        assertEquals(21, key(1, true));
    }

    @Test
    void stallsAreForgivenBeforeTwoKeysUntilNothingIsHeld() {
        assertEquals(10, key(120, true));
        assertEquals(20, key(120, true));
        assertEquals(140, key(120, true));
        assertEquals(260, key(120, false));
        assertEquals(270, key(120, true));
    }
}
