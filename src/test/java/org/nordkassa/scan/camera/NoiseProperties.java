package org.nordkassa.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Where there is no code nothing is read, whatever it looks like.
final class NoiseProperties {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final Duration LONG = Duration.ofMinutes(1);
    private final DecoderLadder ladder = DecoderLadder.standard(LONG);

    @Property(tries = 30)
    void nothingIsReadFromNoise(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int grain) {
        var random = new Random(seed);
        var coarse = new byte[WIDTH * HEIGHT];
        random.nextBytes(coarse);
        var pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = coarse[i / WIDTH / grain * WIDTH + i % WIDTH / grain];
        }

        assertEquals(Optional.empty(), ladder.decodeStill(GreyFrame.of(pixels, WIDTH, HEIGHT), LONG));
    }

    /// The hardest for readers of bars: stripes that are the same on every line.
    @Property(tries = 30)
    void wavesAreNoBars(@ForAll @IntRange(min = 2, max = 40) int wave, @ForAll @IntRange(max = 20) int lean) {
        var pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            double along = i % WIDTH + i / WIDTH * lean / 10.0;
            pixels[i] = (byte) (128 + 120 * Math.sin(along * 2 * Math.PI / wave));
        }

        assertEquals(Optional.empty(), ladder.decodeStill(GreyFrame.of(pixels, WIDTH, HEIGHT), LONG));
    }
}
