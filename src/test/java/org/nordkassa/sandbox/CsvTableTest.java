package org.nordkassa.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
        assertTrue(refused.getMessage().startsWith("test, line 3: "), refused.getMessage());
        assertThrows(IOException.class, () -> rows("a,b\n1\n"));
    }

    @Test
    void aMissingResourceIsNamed() {
        var refused = assertThrows(IOException.class, () -> CsvTable.onClassPath("/assets/demo/none.csv"));
        assertEquals("The demo file /assets/demo/none.csv is missing", refused.getMessage());
    }

    private static List<Map<String, String>> rows(String text) throws IOException {
        return CsvTable.parse("test", text).rows().stream().map(CsvTable.Row::values).toList();
    }
}
