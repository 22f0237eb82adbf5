package org.nordkassa.bench;

/// One measure.
///
/// @param floor median of the floor
/// @param ratio median over the floor's
record Row(String name, String unit, double p50, double p95, double p99, double floor, double ratio, Aim aim) {
    static Row of(String name, String unit, Timings measured, double floor, Aim aim) {
        return new Row(name, unit, measured.median(), measured.percentile(95), measured.percentile(99), floor,
                measured.median() / floor, aim);
    }

    /// A floor as a row of its own, for its spread.
    static Row floor(String name, String unit, Timings measured) {
        return of(name, unit, measured, measured.median(), Aim.NONE);
    }
}
