package org.nordkassa.receipt;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as light and dark modules, without the white rim it needs around it.
public final class MatrixCode {
    private final boolean[][] dark;

    private MatrixCode(boolean[][] dark) {
        this.dark = dark;
    }

    /// @param text at most a few hundred characters
    /// @throws IllegalArgumentException when it is more than a code holds
    public static MatrixCode qr(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var dark = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < dark.length; y++) {
                for (int x = 0; x < dark.length; x++) {
                    dark[y][x] = matrix.get(x, y) == 1;
                }
            }
            return new MatrixCode(dark);
        } catch (WriterException tooMuch) {
            throw new IllegalArgumentException("more than a code holds: " + text.length() + " characters", tooMuch);
        }
    }

    /// Modules along an edge.
    public int size() {
        return dark.length;
    }

    public boolean isDark(int x, int y) {
        return dark[y][x];
    }
}
