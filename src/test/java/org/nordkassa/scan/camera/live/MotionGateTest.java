package org.nordkassa.scan.camera.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.MadeCodes;

final class MotionGateTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private final MotionGate gate = new MotionGate();
    private final Random random = new Random(7);

    private GreyFrame counter(int light) {
        var pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (90 + i % WIDTH / 8 + light + random.nextInt(-12, 13));
        }
        return GreyFrame.of(pixels, WIDTH, HEIGHT);
    }

    private long read(int frames, int light) {
        return IntStream.range(0, frames).filter(_ -> gate.lets(counter(light))).count();
    }

    @Test
    void aNoisyPictureOfAnEmptyCounterIsSoonReadNowAndThenOnly() {
        read(30, 0);
        assertTrue(read(150, 0) <= 10);
    }

    @Test
    void aLampThatFlickersIsNoMotion() {
        read(30, 0);
        assertFalse(IntStream.range(0, 6).anyMatch(i -> {
            gate.lets(counter(i % 2 * 8));
            return gate.hasJustChanged();
        }));
    }

    @Test
    void aCodeHeldOutIsReadAtOnce() {
        read(60, 0);
        assertTrue(gate.lets(GreyFrame.of(MadeCodes.qr("CUCKPP9B8YH2", 120, 0))));
        assertTrue(gate.hasJustChanged());
    }
}
