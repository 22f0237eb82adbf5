package org.nordkassa.bench;

import java.util.ArrayList;
import java.util.List;

/// Measured values in one unit.
final class Timings {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    /// What each is above `floor`.
    Timings less(double floor) {
        var over = new Timings();
        values.forEach(value -> over.add(value - floor));
        return over;
    }

    int count() {
        return values.size();
    }

    double median() {
        return percentile(50);
    }

    /// By nearest rank: a value that was measured, never one between two.
    ///
    /// @param share above 0, at most 100
    double percentile(double share) {
        if (values.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share / 100 * sorted.size()) - 1);
    }
}
