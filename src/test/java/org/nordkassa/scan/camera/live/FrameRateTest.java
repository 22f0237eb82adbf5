package org.nordkassa.scan.camera.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class FrameRateTest {
    private final AtomicLong now = new AtomicLong();
    private final FrameRate rate = new FrameRate(now::get);

    /// @return what was counted last
    private int second(int frames) {
        int counted = 0;
        for (int i = 0; i < frames; i++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos() / frames);
            counted = rate.count().orElse(counted);
        }
        return counted;
    }

    @Test
    void aCameraThatGivesFewerThanEightPicturesASecondIsSlow() {
        rate.count();
        assertFalse(rate.isSlow(), "nothing is known yet");

        assertEquals(5, second(5), 1);
        assertTrue(rate.isSlow());

        assertEquals(25, second(25), 1);
        assertFalse(rate.isSlow());
    }
}
