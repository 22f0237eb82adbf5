package org.nordkassa.scan.camera.far;

import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.grid.Eight;

/// What is darker than the lightest near it, as bits. Two rows of pixels make one of bits, and each dark pixel covers
/// its neighbours to the left and right: white as wide as a small code's modules closes up, so that the code becomes
/// one dark island, while the four modules of its quiet zone stay open.
///
/// @param bits 1 where it is dark; the first pixel of a word is its lowest bit
/// @param words to a row; there is white left in the last one, so that every dark run has an end
record Ink(long[] bits, int words, int rows) {
    /// Pixel rows to a row of bits.
    static final int HEIGHT = 2;
    private static final int SIDE = Eight.PIXELS;
    /// Neighbourhoods with less between their darkest and lightest are of one grey.
    private static final int EVEN = 32;
    /// Dark is what lacks so much of the way from the darkest to the lightest: the greys of a code out of focus are
    /// dark too, but not what light its quiet zone has kept.
    private static final int DARK_PERCENT = 40;

    static Ink of(GreyFrame frame) {
        int columns = frame.width() / SIDE;
        int words = columns * SIDE / Long.SIZE + 1;
        var ink = new Ink(new long[words * (frame.height() / SIDE) * (SIDE / HEIGHT)], words,
                frame.height() / SIDE * (SIDE / HEIGHT));
        if (ink.rows > 0 && columns > 0) {
            ink.fill(frame, thresholds(frame, columns, frame.height() / SIDE), columns);
            ink.spread();
        }
        return ink;
    }

    /// For each block of 8 x 8 pixels the grey below which they are dark; 0 where all is even.
    private static int[] thresholds(GreyFrame frame, int columns, int rows) {
        var dark = new int[columns * rows];
        var light = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                look(frame, column, row, row * columns + column, dark, light);
            }
        }
        var thresholds = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                thresholds[row * columns + column] = threshold(dark, light, columns, rows, column, row);
            }
        }
        return thresholds;
    }

    /// Every other row will do.
    private static void look(GreyFrame frame, int column, int row, int block, int[] dark, int[] light) {
        long lightest = 0;
        long darkest = Eight.even(-1L);
        int index = row * SIDE * frame.width() + column * SIDE;
        for (int y = 0; y < SIDE; y += 2, index += 2 * frame.width()) {
            long eight = Eight.at(frame.pixels(), index);
            long even = Eight.even(eight);
            long odd = Eight.odd(eight);
            lightest = Eight.larger(Eight.larger(even, odd), lightest);
            darkest = Eight.smaller(Eight.smaller(even, odd), darkest);
        }
        dark[block] = Eight.smallest(darkest);
        light[block] = Eight.largest(lightest);
    }

    private static int threshold(int[] dark, int[] light, int columns, int rows, int column, int row) {
        int darkest = 255;
        int lightest = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                darkest = Math.min(darkest, dark[y * columns + x]);
                lightest = Math.max(lightest, light[y * columns + x]);
            }
        }
        int between = lightest - darkest;
        return between < EVEN ? 0 : lightest - between * DARK_PERCENT / 100;
    }

    private void fill(GreyFrame frame, int[] thresholds, int columns) {
        var pixels = frame.pixels();
        for (int row = 0; row < rows; row++) {
            int upper = row * HEIGHT * frame.width();
            int block = row * HEIGHT / SIDE * columns;
            for (int column = 0; column < columns; column++) {
                int threshold = thresholds[block + column];
                if (threshold > 0) {
                    int x = column * SIDE;
                    long dark = Eight.below(Eight.at(pixels, upper + x), threshold)
                            | Eight.below(Eight.at(pixels, upper + frame.width() + x), threshold);
                    bits[row * words + x / Long.SIZE] |= dark << x;
                }
            }
        }
    }

    private void spread() {
        for (int row = 0; row < rows; row++) {
            long before = 0;
            for (int i = row * words; i < (row + 1) * words; i++) {
                long word = bits[i];
                long after = i + 1 < (row + 1) * words ? bits[i + 1] : 0;
                bits[i] = word | word << 1 | word >>> 1 | before >>> 63 | after << 63;
                before = word;
            }
        }
    }

    /// @return the first dark or white place of a row from `x` on; -1 when there is none
    int next(int row, int x, boolean isDark) {
        int last = (row + 1) * words;
        int i = row * words + x / Long.SIZE;
        long flip = isDark ? 0 : -1L;
        long word = i < last ? (bits[i] ^ flip) & -1L << x : 0;
        while (word == 0) {
            if (++i >= last) {
                return -1;
            }
            word = bits[i] ^ flip;
        }
        return (i - row * words) * Long.SIZE + Long.numberOfTrailingZeros(word);
    }
}
