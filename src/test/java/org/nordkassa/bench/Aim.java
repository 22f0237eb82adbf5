package org.nordkassa.bench;

import java.util.Locale;

/// What a row is meant to stay within.
sealed interface Aim {
    /// The row is there to be seen, or to compare others with.
    record None() implements Aim {}

    /// @param most times the floor, by the medians
    record TimesFloor(double most) implements Aim {}

    /// @param most in the row's unit
    record P99Below(double most) implements Aim {}

    /// @param most in the row's unit, by the median
    record MedianBelow(double most) implements Aim {}

    Aim NONE = new None();

    default boolean isMet(Row row) {
        return switch (this) {
            case None _ -> true;
            case TimesFloor(double most) -> row.ratio() <= most;
            case P99Below(double most) -> row.p99() < most;
            case MedianBelow(double most) -> row.p50() < most;
        };
    }

    default String words(Row row) {
        var aim = switch (this) {
            case None _ -> "";
            case TimesFloor(double most) -> String.format(Locale.ROOT, "%.2f x floor", most);
            case P99Below(double most) -> String.format(Locale.ROOT, "p99 < %.0f", most);
            case MedianBelow(double most) -> String.format(Locale.ROOT, "p50 < %.0f", most);
        };
        return this instanceof None ? aim : aim + (isMet(row) ? "  met" : "  MISSED");
    }
}
