package org.nordkassa.scan.camera.far;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IslandsTest {
    private static List<Island> in(long... rows) {
        return Islands.in(new Ink(rows, 1, rows.length));
    }

    @Test
    void armsThatMeetFurtherDownAreOneIsland() {
        var islands = in(0b111000111, 0b111000111, 0b111111111);
        assertEquals(List.of(new Box(1, 0, 7, 6)), islands.stream().map(Island::box).toList());
        assertTrue(islands.getFirst().fills(77));
        assertFalse(islands.getFirst().fills(78));
    }

    @Test
    void whatNeverMeetsAreIslandsOfTheirOwn() {
        assertEquals(List.of(new Box(1, 0, 1, 4), new Box(7, 0, 1, 4)),
                in(0b111000111, 0b111000111).stream().map(Island::box).toList());
    }

    @Test
    void theLowerOfTwoWithWhiteBetweenBeginsAnew() {
        assertEquals(2, in(0b1110, 0, 0b1110).size());
    }
}
