package org.nordkassa.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmountEntryTest {
    private static AmountEntry typed(String keys, int decimals) {
        var entry = AmountEntry.empty(decimals);
        for (char key : keys.toCharArray()) {
            entry = entry.type(key);
        }
        return entry;
    }

    @Test
    void digitsAndEitherDecimalSignMakeAnAmount() {
        assertEquals(Optional.of(new BigDecimal("12.90")), typed("12,90", 2).value());
        assertEquals(Optional.of(new BigDecimal("12.90")), typed("12.90", 2).value());
        assertEquals("12,9", typed("12.9", 2).shown(','));
    }

    @Test
    void keysThatMakeNoNumberChangeNothing() {
        assertEquals("12.90", typed("12..90x555", 2).typed());
        assertEquals("3", typed("3.", 0).typed());
        assertEquals("5", typed("05", 2).typed());
        assertEquals("0.5", typed(".5", 2).typed());
        assertEquals("123456789", typed("1234567890123", 2).typed());
    }

    @Test
    void nothingAndZeroAreNoValue() {
        assertEquals(Optional.empty(), typed("", 2).value());
        assertEquals(Optional.empty(), typed("0.0", 2).value());
        assertEquals(Optional.of(new BigDecimal("7.0")), typed("7.", 2).value());
    }

    @Test
    void eraseTakesTheLastKeyBack() {
        assertEquals("1", typed("12", 2).erase().typed());
        assertEquals("", typed("", 2).erase().typed());
    }
}
