package org.nordkassa.scan.camera;

import java.util.Optional;
import java.util.function.LongSupplier;

/// A rung of the ladder with what it is known to cost. For one thread.
final class Turn {
    /// An old cost is forgotten slowly: of a rung that is dear now and then the dear times count.
    private static final double FORGETTING = 0.97;
    /// What was passed over for its cost comes back when this has made it cheap enough, to show whether it still is dear.
    private static final double PASSED_OVER = 0.9;
    private final Stage stage;
    private final LongSupplier nanoseconds;
    private double cost;

    Turn(Stage stage, LongSupplier nanoseconds) {
        this.stage = stage;
        this.nanoseconds = nanoseconds;
    }

    Optional<FoundCode> tried(Views views) {
        long start = nanoseconds.getAsLong();
        var found = stage.tried(views);
        cost = Math.max(nanoseconds.getAsLong() - start, cost * FORGETTING);
        return found;
    }

    boolean fits(double room) {
        return cost <= room;
    }

    void passOver() {
        cost *= PASSED_OVER;
    }
}
