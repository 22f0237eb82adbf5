package org.nordkassa.scan.camera;

import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.util.Arrays;

/// Greys along a line become black and white.
interface Bars {
    BitArray of(int[] greys);

    /// By the darkest and the lightest of the neighbourhood.
    ///
    /// @param reach of the neighbourhood to either side, in blocks of eight greys
    /// @param percent how far from the darkest to the lightest white begins: blur and glare shift it from the middle
    static Bars within(int reach, int percent) {
        return greys -> Neighbourhoods.of(greys).bits(greys, reach, percent);
    }

    /// By one threshold for the line, after sharpening: ZXing's own way.
    static Bars sharpened() {
        return greys -> {
            var row = new byte[greys.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = (byte) (greys[i] / Line.STEPS);
            }
            try {
                return new GlobalHistogramBinarizer(new GreyLuminance(GreyFrame.of(row, row.length, 1)))
                        .getBlackRow(0, null);
            } catch (NotFoundException paper) {
                return new BitArray(greys.length);
            }
        };
    }

    /// The darkest and the lightest of each block of a line.
    record Neighbourhoods(int[] darkest, int[] lightest) {
        private static final int BLOCK = 8;
        /// Less contrast than this is paper.
        private static final int PAPER = 12 * Line.STEPS;

        static Neighbourhoods of(int[] greys) {
            int blocks = (greys.length + BLOCK - 1) / BLOCK;
            var found = new Neighbourhoods(new int[blocks], new int[blocks]);
            Arrays.fill(found.darkest, Integer.MAX_VALUE);
            for (int i = 0; i < greys.length; i++) {
                found.darkest[i / BLOCK] = Math.min(found.darkest[i / BLOCK], greys[i]);
                found.lightest[i / BLOCK] = Math.max(found.lightest[i / BLOCK], greys[i]);
            }
            return found;
        }

        BitArray bits(int[] greys, int reach, int percent) {
            var bits = new BitArray(greys.length);
            for (int block = 0; block < darkest.length; block++) {
                int dark = Integer.MAX_VALUE;
                int light = 0;
                for (int i = Math.max(0, block - reach); i <= Math.min(darkest.length - 1, block + reach); i++) {
                    dark = Math.min(dark, darkest[i]);
                    light = Math.max(light, lightest[i]);
                }
                if (light - dark >= PAPER) {
                    blacken(bits, greys, block * BLOCK, dark + (light - dark) * percent / 100);
                }
            }
            return bits;
        }

        private static void blacken(BitArray bits, int[] greys, int from, int threshold) {
            for (int i = from; i < Math.min(from + BLOCK, greys.length); i++) {
                if (greys[i] < threshold) {
                    bits.set(i);
                }
            }
        }
    }
}
