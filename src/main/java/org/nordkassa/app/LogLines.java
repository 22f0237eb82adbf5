package org.nordkassa.app;

import java.io.Serializable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// What the till's log says of a record. Of what was thrown it says class and place, but not in which words: a library
/// quotes what it could not read, and that may be a person's name or number.
final class LogLines extends Formatter {
    /// Whose words hold nothing that was read from a customer: ours by the law of the house, and those about files and the
    /// database.
    private static final Set<String> HARMLESS = Set.of("org.nordkassa.", "org.sqlite.", "java.nio.file.");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord record) {
        var line = new StringBuilder().append(TIME.format(record.getInstant())).append(' ').append(record.getLevel())
                .append(' ').append(record.getLoggerName()).append(": ").append(formatMessage(record)).append('\n');
        if (record.getThrown() != null) {
            thrown("", record.getThrown(), line, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        return line.toString();
    }

    private static void thrown(String word, Throwable thrown, StringBuilder line, Set<Serializable> told) {
        if (!told.add(thrown)) {
            return;
        }
        line.append(word).append(thrown.getClass().getName()).append(words(thrown)).append('\n');
        for (var frame : thrown.getStackTrace()) {
            line.append("\tat ").append(frame).append('\n');
        }
        for (var other : thrown.getSuppressed()) {
            thrown("Suppressed: ", other, line, told);
        }
        if (thrown.getCause() != null) {
            thrown("Caused by: ", thrown.getCause(), line, told);
        }
    }

    private static String words(Throwable thrown) {
        var name = thrown.getClass().getName();
        return thrown.getMessage() != null && HARMLESS.stream().anyMatch(name::startsWith)
                ? ": " + thrown.getMessage() : "";
    }
}
