package org.nordkassa.scan.camera.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.camera.GreyFrame;

final class BlacksTest {
    /// Squares of seven pixels under a light that falls off to the right.
    private static GreyFrame squares(int width, int height) {
        var pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int light = 230 - 120 * (i % width) / width;
            pixels[i] = (byte) (isBlack(i % width, i / width) ? light / 3 : light);
        }
        return GreyFrame.of(pixels, width, height);
    }

    private static boolean isBlack(int x, int y) {
        return (x / 7 + y / 7) % 2 == 0;
    }

    @Test
    void everyPixelIsRightWhateverTheWidth() {
        for (int width = 60; width <= 72; width++) {
            var blacks = Blacks.byNeighbourhood(squares(width, 45));
            for (int y = 0; y < 45; y++) {
                for (int x = 0; x < width; x++) {
                    assertEquals(isBlack(x, y), blacks.at(x, y), x + ", " + y + " of " + width);
                }
            }
        }
    }

    @Test
    void underEvenLightOneThresholdTellsEveryPixelApart() {
        for (int width = 60; width <= 72; width++) {
            var pixels = new byte[width * 45];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (isBlack(i % width, i / width) ? 60 : 130);
            }
            var blacks = Blacks.byOneThreshold(GreyFrame.of(pixels, width, 45));
            for (int i = 0; i < pixels.length; i++) {
                assertEquals(isBlack(i % width, i / width), blacks.at(i % width, i / width), i + " of " + width);
            }
        }
    }

    /// A run is told to be over by the white pixel after it.
    @Test
    void afterThePixelsOfARowThereIsWhite() {
        for (int width : new int[] {63, 64, 65, 128}) {
            var blacks = Blacks.byNeighbourhood(squares(width, 16));
            for (int y = 0; y < 16; y++) {
                assertEquals(0, blacks.bits()[y * blacks.words() + blacks.words() - 1] >>> width % Long.SIZE);
            }
        }
    }

    @Test
    void anEvenSurfaceIsWhite() {
        var random = new Random(1);
        var pixels = new byte[200 * 100];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (120 + random.nextInt(2));
        }
        var blacks = Blacks.byNeighbourhood(GreyFrame.of(pixels, 200, 100));

        for (int i = 0; i < pixels.length; i++) {
            assertFalse(blacks.at(i % 200, i / 200));
        }
    }

    @Test
    void aFrameNarrowerThanABlockIsWhite() {
        assertFalse(Blacks.byNeighbourhood(GreyFrame.of(new byte[7 * 20], 7, 20)).at(3, 10));
    }
}
