package org.nordkassa.connect.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "7, 7",
        "' 0 ', 0",
        "'Sat, 21 Nov 2026 12:01:30 GMT', 90",
        "'2026-11-21 13:00:10', 10",
        "2026-11-21 12:59:00, 0",
        "999999999, 86400",
        "'2099-01-01 00:00:00', 86400",
        "soon, -",
        "-5, -",
        "'2026-13-41 00:00:00', -",
        "'', -"})
    void allThreeFormsAreUnderstood(String header, Long seconds) {
        assertEquals(Optional.ofNullable(seconds).map(Duration::ofSeconds),
                RetryAfter.parse(Optional.of(header), NOW));
    }
}
