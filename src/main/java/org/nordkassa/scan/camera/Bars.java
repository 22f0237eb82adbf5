package org.nordkassa.scan.camera;

import com.google.zxing.common.BitArray;
import java.util.Arrays;

/// Greys along a line become black and white.
final class Bars {
    private static final int BLOCK = 8;
    /// Less contrast than this, in the greys of [Line#greys] (48 to a step of 256), is paper.
    private static final int PAPER = 12 * 48;

    private Bars() {}

    /// How to tell black from white: by the darkest and the lightest of the neighbourhood.
    ///
    /// @param reach of the neighbourhood to either side, in blocks of eight greys
    /// @param percent how far from the darkest to the lightest white begins: blur and glare shift it from the middle
    record Way(int reach, int percent) {}

    static BitArray of(int[] greys, Way way) {
        int reach = way.reach();
        int blocks = (greys.length + BLOCK - 1) / BLOCK;
        var darkest = new int[blocks];
        var lightest = new int[blocks];
        extremes(greys, darkest, lightest);
        var bits = new BitArray(greys.length);
        for (int block = 0; block < blocks; block++) {
            int dark = Integer.MAX_VALUE;
            int light = 0;
            for (int i = Math.max(0, block - reach); i <= Math.min(blocks - 1, block + reach); i++) {
                dark = Math.min(dark, darkest[i]);
                light = Math.max(light, lightest[i]);
            }
            if (light - dark >= PAPER) {
                blacken(bits, greys, block * BLOCK, dark + (light - dark) * way.percent() / 100);
            }
        }
        return bits;
    }

    private static void extremes(int[] greys, int[] darkest, int[] lightest) {
        Arrays.fill(darkest, Integer.MAX_VALUE);
        for (int i = 0; i < greys.length; i++) {
            darkest[i / BLOCK] = Math.min(darkest[i / BLOCK], greys[i]);
            lightest[i / BLOCK] = Math.max(lightest[i / BLOCK], greys[i]);
        }
    }

    private static void blacken(BitArray bits, int[] greys, int from, int threshold) {
        for (int i = from; i < Math.min(from + BLOCK, greys.length); i++) {
            if (greys[i] < threshold) {
                bits.set(i);
            }
        }
    }
}
