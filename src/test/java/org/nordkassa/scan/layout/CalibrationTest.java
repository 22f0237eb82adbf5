package org.nordkassa.scan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationTest {
    static Stream<Keyboard> keyboards() {
        return Arrays.stream(KeyboardLayout.values()).flatMap(layout ->
                Stream.of(new Keyboard(layout, false), new Keyboard(layout, true)));
    }

    @Test
    void theCodeHoldsEveryPrintableCharacter() {
        IntStream.rangeClosed('!', '~').forEach(c -> assertTrue(Calibration.TEXT.indexOf(c) >= 0, "" + (char) c));
    }

    @ParameterizedTest
    @MethodSource("keyboards")
    void everyKeyboardIsKnownByTheCode(Keyboard keyboard) {
        var scanner = new UsScanner(keyboard);
        assertEquals(new Calibration.Recognised(keyboard), Calibration.from(scanner.arrives(Calibration.TEXT, false)));
        assertEquals(new Calibration.Recognised(keyboard), Calibration.from(scanner.arrives(Calibration.TEXT, true)));
    }

    @Test
    void aSymbologyIdentifierBeforeItDoesNotMatter() {
        var danish = new Keyboard(KeyboardLayout.DANISH, false);
        assertEquals(new Calibration.Recognised(danish),
                Calibration.from(new UsScanner(danish).arrives("]Q1" + Calibration.TEXT, false)));
    }

    @Test
    void deadKeysThatGaveNothingAreNamed() {
        var norwegian = new Keyboard(KeyboardLayout.NORWEGIAN, false);
        var marked = new UsScanner(norwegian).arrivesOutsideFields(Calibration.TEXT);
        assertEquals(new Calibration.KeysLost(norwegian, "+]}"), Calibration.from(marked));
        assertEquals(new Calibration.KeysLost(norwegian, "+]}"), Calibration.from(marked.replace("\ufffd", "")));
        assertEquals(new Calibration.KeysLost(norwegian, "+]}"), Calibration.from(marked.replaceAll("\ufffd.", "")));
    }

    @Test
    void ourCodeOnAnotherLayoutIsNotTakenForAnotherCode() {
        var swiss = Calibration.TEXT.replace('/', '-').replace('-', '\'').replace('"', 'à').replace('y', 'z');
        assertEquals(new Calibration.UnknownLayout(), Calibration.from(swiss));
    }

    @Test
    void anotherCodeIsSaidToBeOne() {
        assertEquals(new Calibration.OtherCode(), Calibration.from("6414893400012"));
        assertEquals(new Calibration.OtherCode(), Calibration.from(""));
        assertEquals(new Calibration.OtherCode(), Calibration.from("x".repeat(4000)));
    }
}
