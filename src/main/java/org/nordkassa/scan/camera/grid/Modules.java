package org.nordkassa.scan.camera.grid;

import com.google.zxing.common.BitMatrix;
import java.util.List;
import java.util.function.Function;

/// The greys of a code's modules, and ways to tell black from white among them.
final class Modules {
    /// To either side, in modules.
    private static final int NEAR = 4;
    /// Of the two lines of alternating modules so many must be right before a code is believed to be there at all.
    private static final int RIGHT_PERCENT = 70;
    /// The one that is right most often first.
    static final List<Function<Modules, BitMatrix>> WAYS = List.of(modules -> modules.bits(NEAR),
            modules -> modules.sharpened(0.25).bits(NEAR), modules -> modules.bits(9), modules -> modules.bits(200));
    private final double[] greys;
    private final int side;
    private final double[] sums;

    /// @param greys row by row
    Modules(double[] greys, int side) {
        this.greys = greys;
        this.side = side;
        sums = sums();
    }

    boolean isCode() {
        int right = 0;
        for (int i = 8; i < side - 8; i++) {
            boolean black = i % 2 == 0;
            right += (isBlack(i, 6, NEAR) == black ? 1 : 0) + (isBlack(6, i, NEAR) == black ? 1 : 0);
        }
        return right * 100 >= 2 * (side - 16) * RIGHT_PERCENT;
    }

    private BitMatrix bits(int reach) {
        var bits = new BitMatrix(side);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                if (isBlack(column, row, reach)) {
                    bits.set(column, row);
                }
            }
        }
        return bits;
    }

    /// Black is what is darker than the mean of its neighbourhood.
    ///
    /// @param reach to either side
    private boolean isBlack(int column, int row, int reach) {
        int top = Math.max(0, row - reach);
        int low = Math.min(side, row + reach + 1);
        int left = Math.max(0, column - reach);
        int right = Math.min(side, column + reach + 1);
        double sum = sums[low * (side + 1) + right] - sums[top * (side + 1) + right]
                - sums[low * (side + 1) + left] + sums[top * (side + 1) + left];
        return greys[row * side + column] * (low - top) * (right - left) < sum;
    }

    /// Of all modules above and to the left.
    private double[] sums() {
        var sums = new double[(side + 1) * (side + 1)];
        for (int row = 0; row < side; row++) {
            double line = 0;
            for (int column = 0; column < side; column++) {
                line += greys[row * side + column];
                sums[(row + 1) * (side + 1) + column + 1] = sums[row * (side + 1) + column + 1] + line;
            }
        }
        return sums;
    }

    /// Takes from each module what blur has given it of its neighbours.
    private Modules sharpened(double share) {
        var sharp = greys.clone();
        for (int row = 1; row < side - 1; row++) {
            for (int column = 1; column < side - 1; column++) {
                int i = row * side + column;
                sharp[i] = greys[i] * (1 + 4 * share)
                        - share * (greys[i - 1] + greys[i + 1] + greys[i - side] + greys[i + side]);
            }
        }
        return new Modules(sharp, side);
    }
}
