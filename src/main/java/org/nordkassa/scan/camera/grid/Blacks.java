package org.nordkassa.scan.camera.grid;

import org.nordkassa.scan.camera.GreyFrame;

/// A frame in black and white, told apart by the mean of the neighbourhood. Within a module that is larger than the
/// neighbourhood all is of one grey: there a wider one decides.
///
/// @param bits 1 for each black pixel, 0 for each white one; the first pixel of a word is its lowest bit
/// @param words to a row; there is white left in the last one, so that every black run has an end
record Blacks(long[] bits, int words, int width, int height) {
    static Blacks of(GreyFrame frame) {
        int words = frame.width() / Long.SIZE + 1;
        var blacks = new Blacks(new long[words * frame.height()], words, frame.width(), frame.height());
        if (frame.width() >= Eight.PIXELS) {
            blacks.fill(frame, Blocks.of(frame));
        }
        return blacks;
    }

    private void fill(GreyFrame frame, Blocks blocks) {
        var thresholds = new int[blocks.columns()];
        for (int row = 0; row < blocks.rows(); row++) {
            for (int column = 0; column < thresholds.length; column++) {
                thresholds[column] = blocks.threshold(column, row);
            }
            for (int y = row * Blocks.SIDE; y < Math.min(height, (row + 1) * Blocks.SIDE); y++) {
                fill(frame, y, thresholds);
            }
        }
    }

    private void fill(GreyFrame frame, int y, int[] thresholds) {
        var pixels = frame.pixels();
        int row = y * width;
        for (int column = 0; column < thresholds.length; column++) {
            int x = column * Eight.PIXELS;
            int from = Math.min(x, width - Eight.PIXELS);
            long black = Eight.below(Eight.at(pixels, row + from), thresholds[column]) >>> x - from;
            bits[y * words + x / Long.SIZE] |= black << x;
        }
    }

    boolean at(int x, int y) {
        return (bits[y * words + (x >> 6)] >>> x & 1) != 0;
    }
}
