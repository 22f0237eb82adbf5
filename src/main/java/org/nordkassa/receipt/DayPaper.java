package org.nordkassa.receipt;

import org.nordkassa.sale.day.DayReport;

/// A day's report as it is printed.
public record DayPaper(Shop shop, DayReport report) {
    /// What its file is called: `Z-000012`, `X`.
    public String name() {
        return report.number().map(number -> "Z-%06d".formatted(number)).orElse("X");
    }
}
