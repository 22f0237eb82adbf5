package org.nordkassa.connect.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Dates and times on the wire, in ISO 8601. What has no zone of its own is meant in the shop's.
public final class Moments {
    private Moments() {}

    /// The day of a date or a date-time, in the shop's zone.
    ///
    /// @throws UnexpectedShape when it is neither
    public static LocalDate day(String text, ZoneId zone) {
        try {
            return text.length() <= 10 ? LocalDate.parse(text) : instant(text, zone).atZone(zone).toLocalDate();
        } catch (DateTimeException unreadable) {
            throw new UnexpectedShape("a date");
        }
    }

    /// @throws UnexpectedShape when it is no date-time
    public static Instant instant(String text, ZoneId zone) {
        try {
            return text.matches(".*([Zz]|[+-]\\d\\d(:?\\d\\d)?)$") && text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new UnexpectedShape("a date-time");
        }
    }
}
