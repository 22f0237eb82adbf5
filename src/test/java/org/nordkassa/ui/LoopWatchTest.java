package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// What was struck while nobody listened is not taken for struck at once.
class LoopWatchTest {
    private long millis;
    private final LoopWatch watch = new LoopWatch(() -> millis * 1_000_000);

    private void beat(long after, long served) {
        millis += after;
        long posted = millis * 1_000_000;
        millis += served;
        watch.beat(posted);
    }

    private void frame(long after) {
        millis += after;
        watch.frame();
    }

    private long earliest() {
        return watch.now().earliest() / 1_000_000;
    }

    @Test
    void steadyBeatsShowThatNothingWaits() {
        beat(50, 1);
        beat(50, 1);
        assertEquals(101, earliest());
        assertEquals(102, millis);
    }

    @Test
    void aBeatServedLateSpeaksForWhatCameBeforeTheOneBefore() {
        beat(50, 1);
        beat(50, 1);
        beat(50, 600);
        assertEquals(101, earliest());
        assertEquals(752, millis);
    }

    @Test
    void theFirstBeatAfterAStallIsNotBelieved() {
        beat(50, 1);
        beat(50, 1);
        beat(700, 1);
        assertEquals(101, earliest());
        beat(50, 1);
        assertEquals(802, earliest());
        beat(50, 1);
        assertEquals(millis - 1, earliest());
    }

    @Test
    void aComputerThatIsNeverInTimeIsBelievedOneBeatLater() {
        for (int i = 0; i < 10; i++) {
            beat(90, 60);
        }
        assertEquals(millis - 60 - 150, earliest());
    }

    @Test
    void framesInTimeSpeakForWhatCameBeforeTheLast() {
        watch.framesBegin();
        frame(8);
        frame(8);
        assertEquals(8, earliest());
        frame(300);
        assertEquals(8, earliest());
        frame(8);
        assertEquals(16, earliest());
        frame(8);
        assertEquals(millis - 8, earliest());
    }
}
