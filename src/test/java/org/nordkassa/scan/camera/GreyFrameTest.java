package org.nordkassa.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.sight.Corner;

final class GreyFrameTest {
    private static final GreyFrame STEPS = GreyFrame.of(new byte[] {0, 10, 20, 30, 40, 50, 60, 70}, 4, 2);

    @Test
    void reducingTakesTheMeanOfEachBox() {
        var half = STEPS.reduced(2);

        assertEquals(2, half.width());
        assertEquals(1, half.height());
        assertEquals(25, half.at(0, 0));
        assertEquals(45, half.at(1, 0));
    }

    @Test
    void halvingIsTheSameWhateverTheWidth() {
        var random = new Random(1);
        for (int width = 2; width < 40; width++) {
            var pixels = new byte[width * 7];
            random.nextBytes(pixels);
            var frame = GreyFrame.of(pixels, width, 7);
            var half = frame.reduced(2);
            for (int i = 0; i < half.width() * 3; i++) {
                int x = i % half.width();
                int y = i / half.width();
                int sum = frame.at(2 * x, 2 * y) + frame.at(2 * x + 1, 2 * y) + frame.at(2 * x, 2 * y + 1)
                        + frame.at(2 * x + 1, 2 * y + 1);

                assertEquals(sum / 4, half.at(x, y), x + ", " + y + " of " + width);
            }
        }
    }

    @Test
    void whatIsTooSmallToReduceStays() {
        assertEquals(STEPS, STEPS.reduced(3));
    }

    @Test
    void pointsOfAViewAreToldInThePictureThatCameIn() {
        var view = GreyFrame.of(new byte[100 * 80], 100, 80).centre(60).reduced(2);

        assertEquals(new Corner(20, 16), view.original(0, 0));
        assertEquals(new Corner(22, 18), view.original(1, 1));
        assertEquals(new Corner(1, 1), STEPS.doubled().original(2, 2));
    }

    @Test
    void invertingTwiceIsTheSame() {
        assertEquals(70, STEPS.inverted().inverted().at(3, 1));
        assertEquals(185, STEPS.inverted().at(3, 1));
    }

    @Test
    void darkeningKeepsBlackAndWhite() {
        var frame = GreyFrame.of(new byte[] {0, (byte) 128, (byte) 255}, 3, 1).gamma(2);

        assertEquals(0, frame.at(0, 0));
        assertEquals(64, frame.at(1, 0));
        assertEquals(255, frame.at(2, 0));
    }

    @Test
    void everyKindOfImageGivesTheSameGreys() {
        for (int type : new int[] {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB}) {
            var image = new BufferedImage(3, 2, type);
            image.setRGB(2, 1, 0xFF4060A0);

            assertEquals((0x40 + 2 * 0x60 + 0xA0) / 4, GreyFrame.of(image).at(2, 1));
            assertEquals((0x40 + 2 * 0x60 + 0xA0) / 4, GreyFrame.of(image.getSubimage(1, 1, 2, 1)).at(1, 0));
        }
    }

    @Test
    void aFrameLacksNoPixels() {
        assertThrows(IllegalArgumentException.class, () -> GreyFrame.of(new byte[7], 4, 2));
        assertThrows(IllegalArgumentException.class, () -> GreyFrame.ofColours(new byte[23], 4, 2));
        assertThrows(IllegalArgumentException.class, () -> GreyFrame.of(new byte[0], 0, 2));
        assertThrows(IllegalArgumentException.class, () -> STEPS.cropped(2, 0, 3, 1));
    }

    @Test
    void aLineStaysWithinTheFrameAtAnyAngle() {
        var frame = GreyFrame.of(new byte[64 * 48], 64, 48);
        for (int degrees = -180; degrees <= 180; degrees += 3) {
            for (int offset = -60; offset <= 60; offset += 7) {
                var line = Line.across(frame, degrees, offset);

                assertTrue(line.length() <= Math.hypot(64, 48));
                assertEquals(line.length() * 3, line.greys(frame, 3).length);
            }
        }
    }
}
