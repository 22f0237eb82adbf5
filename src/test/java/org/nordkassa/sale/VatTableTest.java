package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VatTableTest {
    @ParameterizedTest
    @CsvSource({
        "FI, STANDARD, 2024-08-31, 24", "FI, STANDARD, 2024-09-01, 25.5", "FI, STANDARD, 2026-11-21, 25.5",
        "FI, FOOD, 2025-12-31, 14", "FI, FOOD, 2026-01-01, 13.5",
        "FI, REDUCED, 2025-12-31, 14", "FI, REDUCED, 2026-01-01, 13.5",
        "FI, LOW, 2026-11-21, 10", "FI, NONE, 2026-11-21, 0",
        "SE, STANDARD, 2026-11-21, 25", "SE, REDUCED, 2026-11-21, 12", "SE, LOW, 2026-11-21, 6",
        "SE, FOOD, 2026-03-31, 12", "SE, FOOD, 2026-04-01, 6", "SE, FOOD, 2027-12-31, 6", "SE, FOOD, 2028-01-01, 12",
        "DK, STANDARD, 2026-11-21, 25", "DK, FOOD, 2026-11-21, 25", "DK, NONE, 2026-11-21, 0",
        "NO, STANDARD, 2026-11-21, 25", "NO, FOOD, 2026-11-21, 15", "NO, LOW, 2026-11-21, 12",
        "DE, STANDARD, 2026-11-21, 19", "DE, FOOD, 2026-11-21, 7",
    })
    void theRateOfAClassOnADay(Country country, VatClass vatClass, LocalDate day, BigDecimal percent) {
        assertEquals(percent, VatTable.of(country).rate(vatClass, day).percent());
    }

    @ParameterizedTest
    @EnumSource(Country.class)
    void everyClassHasExactlyOneRateOnEveryDay(Country country) {
        var table = VatTable.of(country);
        for (var day = LocalDate.parse("2024-01-01"); day.getYear() < 2031; day = day.plusDays(1)) {
            for (var vatClass : VatClass.values()) {
                var on = day;
                assertDoesNotThrow(() -> table.rate(vatClass, on));
                assertEquals(1, table.entries().stream().filter(entry -> entry.holds(vatClass, on)).count());
            }
        }
    }

    @Test
    void aDayWithoutARateIsAFaultOfTheTable() {
        var day = LocalDate.parse("2026-11-21");
        assertThrows(IllegalArgumentException.class, () -> new VatTable(List.of()).rate(VatClass.FOOD, day));
    }

    @ParameterizedTest
    @CsvSource({
        "12.55, 255, 2.55", "10.00, 255, 2.03", "11.35, 135, 1.35", "1.10, 100, 0.10", "0.01, 255, 0.00",
        "0.03, 255, 0.01", "0.00, 255, 0.00", "125.00, 250, 25.00", "119.00, 190, 19.00", "5.00, 0, 0.00",
        "0.30, 200, 0.05", "0.03, 200, 0.01",
    })
    void theVatInsideAPrice(String gross, int permille, String vat) {
        assertEquals(Samples.eur(vat), new VatRate(permille).includedIn(Samples.eur(gross)));
    }

    @Test
    void aRateOutsideTheScaleIsNoRate() {
        assertThrows(IllegalArgumentException.class, () -> new VatRate(-1));
        assertThrows(IllegalArgumentException.class, () -> new VatRate(1000));
    }
}
