package org.nordkassa.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class EightTest {
    @Property
    void eightPixelsAreComparedAsOneByOne(@ForAll @Size(11) byte[] pixels, @ForAll @IntRange(max = 256) int threshold) {
        int black = 0;
        for (int i = 0; i < 8; i++) {
            black |= (pixels[3 + i] & 0xFF) < threshold ? 1 << i : 0;
        }

        assertEquals(black, Eight.below(Eight.at(pixels, 3), threshold));
    }

    @Property
    void sumsAndExtremesAreThoseOfThePixels(@ForAll @Size(8) byte[] pixels) {
        var greys = IntStream.range(0, 8).map(i -> pixels[i] & 0xFF).summaryStatistics();
        long even = Eight.even(Eight.at(pixels, 0));
        long odd = Eight.odd(Eight.at(pixels, 0));

        assertEquals(greys.getSum(), Eight.sum(even + odd));
        assertEquals(greys.getMax(), Eight.largest(Eight.larger(even, odd)));
        assertEquals(greys.getMin(), Eight.smallest(Eight.smaller(even, odd)));
    }
}
