package org.nordkassa.scan.camera.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nordkassa.scan.camera.GreyFrame;

final class HistogramTest {
    private static GreyFrame striped(int dark, int light) {
        var pixels = new byte[100 * 80];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 100 % 4 < 2 ? dark : light);
        }
        return GreyFrame.of(pixels, 100, 80);
    }

    @Test
    void blackAndWhitePartBetweenTheTwoGreysThatAreThere() {
        int parting = Histogram.of(striped(40, 90)).parting();

        assertTrue(parting > 40 && parting <= 90, () -> "at " + parting);
    }

    @Test
    void aFrameOfOneGreyIsWhite() {
        assertEquals(0, Histogram.of(striped(70, 70)).parting());
        assertEquals(0, Histogram.of(striped(255, 255)).parting());
    }

    @Test
    void fewBlackPixelsAreToldFromManyWhiteOnes() {
        var counts = new int[256];
        counts[20] = 10;
        counts[200] = 500;
        counts[210] = 500;

        int parting = new Histogram(counts).parting();

        assertTrue(parting > 20 && parting <= 200, () -> "at " + parting);
    }
}
