package org.nordkassa.sale;

import static org.nordkassa.sale.VatClass.FOOD;
import static org.nordkassa.sale.VatClass.LOW;
import static org.nordkassa.sale.VatClass.NONE;
import static org.nordkassa.sale.VatClass.REDUCED;
import static org.nordkassa.sale.VatClass.STANDARD;

import java.time.LocalDate;
import java.util.List;

/// The VAT rates of one country by class and day.
///
/// Finland: 25.5 % since 1 September 2024, 14 % became 13.5 % on 1 January 2026 (vero.fi; the day of delivery decides).
/// Sweden: food 12 % becomes 6 % from 1 April 2026 to 31 December 2027. Norway 25/15/12, Denmark 25, Germany 19/7.
public record VatTable(List<Entry> entries) {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /// One rate and the days on which it holds, first and last included.
    public record Entry(VatClass vatClass, VatRate rate, LocalDate from, LocalDate to) {
        boolean holds(VatClass wanted, LocalDate day) {
            return vatClass == wanted && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public VatTable {
        entries = List.copyOf(entries);
    }

    public static VatTable of(Country country) {
        return switch (country) {
            case FI -> new VatTable(List.of(
                    until("2024-08-31", STANDARD, 240), since("2024-09-01", STANDARD, 255),
                    until("2025-12-31", FOOD, 140), since("2026-01-01", FOOD, 135),
                    until("2025-12-31", REDUCED, 140), since("2026-01-01", REDUCED, 135),
                    always(LOW, 100), always(NONE, 0)));
            case SE -> new VatTable(List.of(
                    always(STANDARD, 250),
                    until("2026-03-31", FOOD, 120),
                    new Entry(FOOD, new VatRate(60), LocalDate.parse("2026-04-01"), LocalDate.parse("2027-12-31")),
                    since("2028-01-01", FOOD, 120),
                    always(REDUCED, 120), always(LOW, 60), always(NONE, 0)));
            case DK -> new VatTable(List.of(
                    always(STANDARD, 250), always(FOOD, 250), always(REDUCED, 250), always(LOW, 250), always(NONE, 0)));
            case NO -> new VatTable(List.of(
                    always(STANDARD, 250), always(FOOD, 150), always(REDUCED, 120), always(LOW, 120), always(NONE, 0)));
            case DE -> new VatTable(List.of(
                    always(STANDARD, 190), always(FOOD, 70), always(REDUCED, 70), always(LOW, 70), always(NONE, 0)));
        };
    }

    /// The rate of a class on a day.
    ///
    /// @throws IllegalArgumentException when the table has no rate for that class and day
    public VatRate rate(VatClass vatClass, LocalDate day) {
        return entries.stream().filter(entry -> entry.holds(vatClass, day)).findFirst().map(Entry::rate)
                .orElseThrow(() -> new IllegalArgumentException("no VAT rate for " + vatClass + " on " + day));
    }

    private static Entry always(VatClass vatClass, int permille) {
        return new Entry(vatClass, new VatRate(permille), EVER, FOREVER);
    }

    private static Entry since(String day, VatClass vatClass, int permille) {
        return new Entry(vatClass, new VatRate(permille), LocalDate.parse(day), FOREVER);
    }

    private static Entry until(String day, VatClass vatClass, int permille) {
        return new Entry(vatClass, new VatRate(permille), EVER, LocalDate.parse(day));
    }
}
