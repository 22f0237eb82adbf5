package org.nordkassa.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.ui.settings.Kind.Fault;

class RowCheckTest {
    private static Optional<Fault> check(String setting, String rows) {
        return SettingsTable.field(setting).orElseThrow().kind().check(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefix: 28, article: 4, value: 5, kind: price", "kind: weight , prefix: \"02\",article: 5, value: 5,",
        "prefix: 28, article: 4, value: 5, kind: price, decimals: 2, inner-check-digit: true\n\nprefix: 29, article: 6, value: 4, kind: weight"})
    void rowsInAnyOrderAndSpacing(String rows) {
        assertEquals(Optional.empty(), check("codes.in-store", rows));
    }

    @Test
    void aScannersNameMayHoldBlanksAndItsPrefixAComma() {
        assertEquals(Optional.empty(), check("scanner.wedge", "name: By the door, prefix: \",;\", max-gap: 80 ms"));
    }

    @Test
    void theFirstRowThatIsWrongIsNamed() {
        var good = "prefix: 28, article: 4, value: 5, kind: price\n";
        assertEquals(Optional.of(new Fault("settings.fault.row-missing", 2, "kind")),
                check("codes.in-store", good + "prefix: 29, article: 4, value: 5"));
        assertEquals(Optional.of(new Fault("settings.fault.row-value", 2, "article")),
                check("codes.in-store", good + "prefix: 29, article: four, value: 5, kind: price"));
        assertEquals(Optional.of(new Fault("settings.fault.row-value", 1, "prefix")),
                check("codes.in-store", "prefix: 28, prefix: 29, article: 4, value: 5, kind: price"));
        assertEquals("settings.fault.row-name", check("codes.in-store", "prefixes: 28").orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"28", "prefix 28", "prefix:28", ": 28", "prefix: 2\"8", "{prefix: 28}"})
    void whatIsNoRowIsSaidToBeNone(String row) {
        var key = check("codes.in-store", row).orElseThrow().key();
        assertEquals(true, List.of("settings.fault.row", "settings.fault.row-name").contains(key), key);
    }
}
