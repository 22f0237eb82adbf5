package org.nordkassa.connect.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The `Retry-After` header in its three forms: seconds, an HTTP date, and the Stockholm wall clock without a zone that
/// Rule sends (`2026-11-21 14:05:00`).
final class RetryAfter {
    /// What a system may ask for at most; more is a slip on its side and would silence the till for good.
    private static final Duration MOST = Duration.ofHours(24);
    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private RetryAfter() {}

    static Optional<Duration> parse(Optional<String> header, Instant now) {
        return header.map(String::strip).flatMap(text -> text.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : moment(text).map(until -> Duration.between(now, until)))
                .map(RetryAfter::bounded);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(text.matches("\\d{4}-.*")
                    ? LocalDateTime.parse(text, WALL_CLOCK).atZone(ZoneId.of("Europe/Stockholm")).toInstant()
                    : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
