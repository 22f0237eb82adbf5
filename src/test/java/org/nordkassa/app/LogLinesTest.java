package org.nordkassa.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.JournalUnavailable;

class LogLinesTest {
    @Test
    void whatALibraryQuotesIsNotWritten() {
        var fault = new IllegalStateException("cannot read +358401234567", new IOException("of Aino Virtalampi"));
        fault.addSuppressed(new NumberFormatException("For input string: \"9553503250161077\""));
        var line = line(fault);
        for (var quoted : new String[] {"358401234567", "Virtalampi", "9553503250161077"}) {
            assertFalse(line.contains(quoted), line);
        }
        for (var told : new String[] {"ERROR-LIKE fault X7", "java.lang.IllegalStateException\n", "Caused by: java.io.IOException",
                "Suppressed: java.lang.NumberFormatException", "\tat org.nordkassa.app.LogLinesTest"}) {
            assertTrue(line.contains(told), line);
        }
    }

    @Test
    void whatHelpsAndNamesNobodyIs() {
        assertTrue(line(new NoSuchFileException("recalls.csv")).contains("NoSuchFileException: recalls.csv"));
        assertTrue(line(new JournalUnavailable(JournalUnavailable.Reason.DISK_FULL, new IOException("x")))
                .contains("JournalUnavailable: "));
    }

    @Test
    void aCircleOfCausesEnds() {
        var one = new IllegalStateException();
        var other = new IllegalArgumentException(one);
        one.initCause(other);
        assertTrue(line(one).contains("Caused by: java.lang.IllegalArgumentException"));
    }

    private static String line(Throwable thrown) {
        var record = new LogRecord(Level.SEVERE, "ERROR-LIKE fault X7");
        record.setThrown(thrown);
        return new LogLines().format(record);
    }
}
