package org.nordkassa.scan.camera.grid;

import org.nordkassa.scan.camera.Eight;
import org.nordkassa.scan.camera.GreyFrame;

/// What is known of each block of a frame's pixels.
///
/// @param sums of the means of all blocks above and to the left, one row and column more than there are blocks
record Blocks(int columns, int rows, int[] means, int[] darkest, int[] lightest, int[] sums) {
    /// In pixels.
    static final int SIDE = Eight.PIXELS;
    /// In blocks, to either side.
    private static final int NEAR = 2;
    private static final int WIDE = 9;
    /// Fainter than this nothing is told apart: noise of an even surface.
    private static final int FAINT = 2;
    /// Neighbourhoods with less between their darkest and lightest are of one grey.
    private static final int EVEN = 24;
    /// An even neighbourhood this far from the wider one's mean is black or white as a whole.
    private static final int APART = 10;

    /// @param frame at least a block wide
    static Blocks of(GreyFrame frame) {
        int columns = (frame.width() + SIDE - 1) / SIDE;
        int rows = (frame.height() + SIDE - 1) / SIDE;
        int count = columns * rows;
        var blocks = new Blocks(columns, rows, new int[count], new int[count], new int[count],
                new int[(columns + 1) * (rows + 1)]);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                blocks.look(frame, column, row);
            }
        }
        blocks.sum();
        return blocks;
    }

    /// The last block of a row may reach into the one before it. For the extremes every other row will do.
    private void look(GreyFrame frame, int column, int row) {
        var pixels = frame.pixels();
        int left = Math.min(column * SIDE, frame.width() - SIDE);
        int top = row * SIDE;
        int low = Math.min(frame.height(), top + SIDE);
        long sum = 0;
        long light = 0;
        long dark = -1L;
        for (int y = top; y < low; y++) {
            long eight = Eight.at(pixels, y * frame.width() + left);
            long even = Eight.even(eight);
            long odd = Eight.odd(eight);
            sum += even + odd;
            if ((y & 1) == 0) {
                light = Eight.larger(Eight.larger(even, odd), light);
                dark = Eight.smaller(Eight.smaller(even, odd), Eight.even(dark));
            }
        }
        int block = row * columns + column;
        means[block] = Eight.sum(sum) / (SIDE * (low - top));
        darkest[block] = Eight.smallest(dark);
        lightest[block] = Eight.largest(light);
    }

    private void sum() {
        for (int row = 0; row < rows; row++) {
            int line = 0;
            for (int column = 0; column < columns; column++) {
                line += means[row * columns + column];
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line;
            }
        }
    }

    private int mean(int column, int row, int reach) {
        int left = Math.max(0, column - reach);
        int top = Math.max(0, row - reach);
        int right = Math.min(columns, column + reach + 1);
        int low = Math.min(rows, row + reach + 1);
        int sum = sums[low * (columns + 1) + right] - sums[top * (columns + 1) + right]
                - sums[low * (columns + 1) + left] + sums[top * (columns + 1) + left];
        return sum / ((low - top) * (right - left));
    }

    /// Below it a block's pixels are black.
    int threshold(int column, int row) {
        int near = mean(column, row, NEAR);
        if (isEven(column, row)) {
            int wide = mean(column, row, WIDE);
            return Math.max(0, (Math.abs(near - wide) > APART ? wide : near) - FAINT);
        }
        return Math.max(0, near - FAINT);
    }

    private boolean isEven(int column, int row) {
        int block = row * columns + column;
        return lightest[block] - darkest[block] < EVEN && isEvenAround(column, row);
    }

    private boolean isEvenAround(int column, int row) {
        int dark = 255;
        int light = 0;
        for (int y = Math.max(0, row - NEAR); y <= Math.min(rows - 1, row + NEAR); y++) {
            for (int x = Math.max(0, column - NEAR); x <= Math.min(columns - 1, column + NEAR); x++) {
                dark = Math.min(dark, darkest[y * columns + x]);
                light = Math.max(light, lightest[y * columns + x]);
            }
            if (light - dark >= EVEN) {
                return false;
            }
        }
        return true;
    }
}
