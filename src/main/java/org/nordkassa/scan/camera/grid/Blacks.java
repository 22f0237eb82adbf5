package org.nordkassa.scan.camera.grid;

import org.nordkassa.scan.camera.GreyFrame;

/// A frame in black and white, told apart by the mean of the neighbourhood. Within a module that is larger than the
/// neighbourhood all is of one grey: there a wider one decides.
///
/// @param black 1 for each black pixel, 0 for each white one, row by row
record Blacks(byte[] black, int width, int height) {
    private static final int BLOCK = 8;
    /// In blocks, to either side.
    private static final int NEAR = 2;
    private static final int WIDE = 9;
    /// Fainter than this nothing is told apart: noise of an even surface.
    private static final int FAINT = 2;
    /// Neighbourhoods with less between their darkest and lightest are of one grey.
    private static final int EVEN = 24;
    /// An even neighbourhood this far from the wider one's mean is black or white as a whole.
    private static final int APART = 10;

    static Blacks of(GreyFrame frame) {
        var blocks = Blocks.of(frame);
        var black = new byte[frame.width() * frame.height()];
        for (int row = 0; row < blocks.rows(); row++) {
            for (int column = 0; column < blocks.columns(); column++) {
                fill(black, frame, column * BLOCK, row * BLOCK, blocks.threshold(column, row));
            }
        }
        return new Blacks(black, frame.width(), frame.height());
    }

    private static void fill(byte[] black, GreyFrame frame, int left, int top, int threshold) {
        var pixels = frame.pixels();
        int right = Math.min(frame.width(), left + BLOCK);
        for (int y = top; y < Math.min(frame.height(), top + BLOCK); y++) {
            int row = y * frame.width();
            for (int i = row + left; i < row + right; i++) {
                // Without a branch: greys are below 256, so the sign bit is the answer.
                black[i] = (byte) ((pixels[i] & 0xFF) - threshold >>> 31);
            }
        }
    }

    boolean at(int x, int y) {
        return black[y * width + x] != 0;
    }

    /// What is known of each block of pixels.
    ///
    /// @param sums of the means of all blocks above and to the left, one row and column more than there are blocks
    private record Blocks(int columns, int rows, int[] means, int[] darkest, int[] lightest, int[] sums) {
        static Blocks of(GreyFrame frame) {
            int columns = (frame.width() + BLOCK - 1) / BLOCK;
            int rows = (frame.height() + BLOCK - 1) / BLOCK;
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

        /// Every other pixel will do.
        private void look(GreyFrame frame, int column, int row) {
            var pixels = frame.pixels();
            int low = Math.min(frame.height(), (row + 1) * BLOCK);
            int right = Math.min(frame.width(), (column + 1) * BLOCK);
            int sum = 0;
            int count = 0;
            int dark = 255;
            int light = 0;
            for (int y = row * BLOCK; y < low; y++) {
                int line = y * frame.width();
                for (int i = line + column * BLOCK + (y & 1); i < line + right; i += 2) {
                    int grey = pixels[i] & 0xFF;
                    sum += grey;
                    count++;
                    dark = Math.min(dark, grey);
                    light = Math.max(light, grey);
                }
            }
            int block = row * columns + column;
            means[block] = count == 0 ? 0 : sum / count;
            darkest[block] = dark;
            lightest[block] = light;
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

        int threshold(int column, int row) {
            int near = mean(column, row, NEAR);
            if (isEven(column, row)) {
                int wide = mean(column, row, WIDE);
                return (Math.abs(near - wide) > APART ? wide : near) - FAINT;
            }
            return near - FAINT;
        }

        private boolean isEven(int column, int row) {
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
}
