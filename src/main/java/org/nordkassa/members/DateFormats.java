package org.nordkassa.members;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as files spell them: `2026-11-21`, `21.11.2026`, `21/11/2026`, `20261121`, and the number that Excel keeps. A time
/// behind it is left out. Day before month, as everywhere in Europe.
final class DateFormats {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST = new BigDecimal(2_958_465);
    private static final String TIME = "(?:[T ].*)?";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})" + TIME),
            Pattern.compile("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})" + TIME),
            Pattern.compile("(?<d>\\d{1,2})[/-](?<m>\\d{1,2})[/-](?<y>\\d{4})" + TIME),
            Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})"));

    private DateFormats() {}

    static Optional<LocalDate> day(String text) {
        var written = text.strip();
        for (var form : FORMS) {
            var match = form.matcher(written);
            if (match.matches()) {
                return day(match);
            }
        }
        return written.matches("\\d{5}(\\.\\d+)?") ? excelDay(new BigDecimal(written), false) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher match) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(match.group("y")), Integer.parseInt(match.group("m")),
                    Integer.parseInt(match.group("d"))));
        } catch (DateTimeException thereIsNoSuchDay) {
            return Optional.empty();
        }
    }

    /// The day behind a number of days since the spreadsheet's beginning.
    static Optional<LocalDate> excelDay(BigDecimal number, boolean from1904) {
        return number.signum() < 0 || number.compareTo(LAST) > 0 ? Optional.empty()
                : Optional.of((from1904 ? EPOCH_1904 : EPOCH).plusDays(number.longValue()));
    }

    /// Whether a number of that format is shown as a date: `dd.mm.yyyy` is, `0.00 "days"` is not.
    static boolean isDate(String format) {
        var bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.", "");
        return !bare.equalsIgnoreCase("general") && bare.matches("(?i).*[dmyhs].*") && !bare.matches(".*[#0].*");
    }
}
