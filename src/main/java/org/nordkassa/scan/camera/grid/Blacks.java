package org.nordkassa.scan.camera.grid;

import java.util.Arrays;
import org.nordkassa.scan.camera.Eight;
import org.nordkassa.scan.camera.GreyFrame;

/// A frame in black and white.
///
/// @param bits 1 for each black pixel, 0 for each white one; the first pixel of a word is its lowest bit
/// @param words to a row; there is white left in the last one, so that every black run has an end
record Blacks(long[] bits, int words, int width, int height) {
    /// By one threshold for the whole frame: cheap, and best where the light is even.
    static Blacks byOneThreshold(GreyFrame frame) {
        var blacks = white(frame);
        if (frame.width() >= Eight.PIXELS) {
            var thresholds = new int[(frame.width() + Eight.PIXELS - 1) / Eight.PIXELS];
            Arrays.fill(thresholds, Histogram.of(frame).parting());
            for (int y = 0; y < frame.height(); y++) {
                blacks.fill(frame, y, thresholds);
            }
        }
        return blacks;
    }

    /// By the mean of the neighbourhood, whatever the light. Within a module that is larger than the neighbourhood all
    /// is of one grey: there a wider one decides.
    static Blacks byNeighbourhood(GreyFrame frame) {
        var blacks = white(frame);
        if (frame.width() >= Eight.PIXELS) {
            blacks.fill(frame, Blocks.of(frame));
        }
        return blacks;
    }

    private static Blacks white(GreyFrame frame) {
        int words = frame.width() / Long.SIZE + 1;
        return new Blacks(new long[words * frame.height()], words, frame.width(), frame.height());
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

    /// @param thresholds of each eight pixels
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
