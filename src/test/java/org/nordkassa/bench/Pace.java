package org.nordkassa.bench;

import java.util.Random;
import java.util.random.RandomGenerator;

/// Pauses of a length that has nothing to do with the pulses of JavaFX: what is measured begins anywhere between two.
final class Pace {
    private final RandomGenerator random = new Random(20261121);

    void pause(int least, int most) {
        try {
            Thread.sleep(random.nextInt(least, most), random.nextInt(1_000_000));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Long enough for a scanner's burst to be over, by the till's reckoning.
    void betweenScans() {
        pause(40, 80);
    }

    int pick(int bound) {
        return random.nextInt(bound);
    }
}
