package org.nordkassa.sandbox.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void aQuotedFieldMayHoldCommasQuotesAndLineBreaks() throws IOException {
        assertEquals(List.of(Map.of("a", "x, y", "b", "\"Where\" is \"Ulla\"?"), Map.of("a", "1\n2", "b", "")),
                rows("a,b\n\"x, y\",\"\"\"Where\"\" is \"\"Ulla\"\"?\"\n\"1\n2\",\n"));
    }

    @Test
    void theLastLineNeedsNoLineBreakAndWindowsLineBreaksAreFine() throws IOException {
        assertEquals(List.of(Map.of("a", "1", "b", "2"), Map.of("a", "", "b", "")), rows("a,b\r\n1,2\r\n\"\",\"\""));
    }

    @Test
    void aLineWithAnotherNumberOfFieldsIsRefusedWithItsNumber() {
        var refused = assertThrows(IOException.class, () -> rows("a,b\n1,2\n1,2,3\n"));
        assertEquals("record 3 has 3 fields, not 2", refused.getMessage());
    }

    @Test
    void aMissingResourceIsNamed() {
        var refused = assertThrows(UncheckedIOException.class, () -> CsvTable.onClassPath("/assets/demo/none.csv"));
        assertEquals("no such resource: /assets/demo/none.csv", refused.getCause().getMessage());
    }

    private static List<Map<String, String>> rows(String text) throws IOException {
        return CsvTable.parse(new StringReader(text)).rows();
    }
}
