package org.nordkassa.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource({"Kahvi, 5", "äöå, 3", "e\u0301, 1", "日本茶, 6", "한국, 4", "ｱ, 1", "Кофе, 4", "קפה, 3", "\uD83D\uDED2, 2"})
    void aTextTakesAsManyColumnsAsItsScriptNeeds(String text, int columns) {
        assertEquals(columns, TextWidth.of(text));
    }

    @Test
    void linesBreakAtBlanksAndInsideWordsThatAreTooLong() {
        assertEquals(List.of("ab cd", "ef"), TextWidth.wrap("ab cd ef", 5));
        assertEquals(List.of("ab", "cdefg", "hij"), TextWidth.wrap("ab cdefghij", 5));
        assertEquals(List.of("日本", "茶"), TextWidth.wrap("日本茶", 5));
        assertEquals(List.of(""), TextWidth.wrap("", 5));
    }

    @Test
    void aMarkStaysWithItsLetter() {
        assertEquals(List.of("xx", "x\u0301x"), TextWidth.wrap("xxx\u0301x", 2));
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        assertEquals("Kahvi tumma", TextWidth.clean(" Kahvi\n\ttumma\u202E\u0000 "));
    }

    @Property
    void noLineIsTooWide(@ForAll String text, @ForAll @IntRange(min = 2, max = 48) int width) {
        TextWidth.wrap(text, width).forEach(line -> assertTrue(TextWidth.of(line) <= width, line));
    }

    @Property
    void noCharacterIsLost(@ForAll String text, @ForAll @IntRange(min = 2, max = 48) int width) {
        assertEquals(TextWidth.clean(text).replace(" ", ""),
                String.join("", TextWidth.wrap(text, width)).replace(" ", ""));
    }
}
