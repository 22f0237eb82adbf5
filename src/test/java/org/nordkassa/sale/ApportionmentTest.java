package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Test
    void theUnitLeftOverGoesToThePartThatLostMost() {
        assertEquals(List.of(1L, 0L), Apportionment.split(1, List.of(2L, 1L)));
        assertEquals(List.of(33L, 67L), Apportionment.split(100, List.of(100L, 200L)));
    }

    @Test
    void ofPartsThatLostTheSameTheEarlierGetsIt() {
        assertEquals(List.of(34L, 33L, 33L), Apportionment.split(100, List.of(100L, 100L, 100L)));
        assertEquals(List.of(1L, 1L, 0L), Apportionment.split(2, List.of(10L, 10L, 10L)));
    }

    @Test
    void whatWeighsNothingGetsNothing() {
        assertEquals(List.of(0L, 5L, 0L), Apportionment.split(5, List.of(0L, 9L, 0L)));
        assertEquals(List.of(0L, 0L), Apportionment.split(0, List.of(0L, 0L)));
        assertEquals(List.of(), Apportionment.split(0, List.of()));
    }

    @Test
    void sumsTooLargeForProductsInALongAreSplitAsWell() {
        long large = 4_000_000_000_000_000_000L;
        assertEquals(List.of(large / 2, large / 2), Apportionment.split(large, List.of(large, large)));
        assertEquals(List.of(1_999_999_999_999_999_999L, 1L), Apportionment.split(large / 2, List.of(large - 2, 2L)));
    }

    @Test
    void moreThanThereIsCannotBeSplit() {
        assertThrows(IllegalArgumentException.class, () -> Apportionment.split(11, List.of(5L, 5L)));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.split(-1, List.of(5L, 5L)));
    }
}
