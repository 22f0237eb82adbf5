package org.nordkassa.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.Scan.Symbology;

final class VotesTest {
    private final Votes votes = new Votes();

    @Test
    void oneLineIsNotBelieved() {
        votes.add(code("6414893400012", Symbology.EAN_13));

        assertEquals(Optional.empty(), votes.agreed());
    }

    @Test
    void twoLinesThatSayTheSameAre() {
        votes.add(code("6414893400012", Symbology.EAN_13));
        votes.add(code("6414893400012", Symbology.EAN_13));

        assertEquals("6414893400012", votes.agreed().orElseThrow().text());
    }

    @Test
    void twoLinesAgainstOneAreNot() {
        votes.add(code("1920081045006", Symbology.EAN_13));
        votes.add(code("6414893400012", Symbology.EAN_13));
        votes.add(code("6414893400012", Symbology.EAN_13));
        assertTrue(votes.agreed().isEmpty());

        votes.add(code("6414893400012", Symbology.EAN_13));
        assertTrue(votes.agreed().isPresent());
    }

    @Test
    void eightDigitsNeedFourLines() {
        for (int line = 1; line < 4; line++) {
            votes.add(code("73513537", Symbology.EAN_8));
            assertTrue(votes.agreed().isEmpty());
        }
        votes.add(code("73513537", Symbology.EAN_8));
        assertTrue(votes.agreed().isPresent());
    }

    private static FoundCode code(String text, Symbology symbology) {
        return new FoundCode(text, symbology, List.of(), "");
    }
}
