package org.nordkassa.scan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A date in six digits, YYMMDD. Day 00 is the last of the month (GS1 General Specifications 3.4.2).
///
/// @param year 0 to 99
/// @param day 0 to 31
public record Gs1Date(int year, int month, int day) {
    public Gs1Date {
        boolean fits = year >= 0 && year <= 99 && month >= 1 && month <= 12 && day >= 0
                && day <= YearMonth.of(2000 + year, month).lengthOfMonth();
        if (!fits) {
            throw new IllegalArgumentException("no such date");
        }
    }

    /// @return empty when no calendar has it
    static Optional<Gs1Date> parse(String digits) {
        try {
            return Optional.of(new Gs1Date(Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)), Integer.parseInt(digits.substring(4, 6))));
        } catch (IllegalArgumentException noSuchDate) {
            return Optional.empty();
        }
    }

    /// The day, in the century that is nearest: 49 years back to 50 ahead (GS1 General Specifications 7.12).
    public LocalDate near(LocalDate today) {
        int ahead = year - today.getYear() % 100;
        int century = today.getYear() / 100 + (ahead >= 51 ? -1 : ahead <= -50 ? 1 : 0);
        var whole = YearMonth.of(century * 100 + year, month);
        return day == 0 ? whole.atEndOfMonth() : whole.atDay(Math.min(day, whole.lengthOfMonth()));
    }
}
