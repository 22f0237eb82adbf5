package org.nordkassa.receipt;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/// A QR code as its dark and light squares, without the light border of four squares that has to be around it.
public final class QrCode {
    /// Of light squares, all around.
    public static final int BORDER = 4;

    private final byte[][] squares;

    private QrCode(byte[][] squares) {
        this.squares = squares;
    }

    /// @throws IllegalArgumentException when the text does not fit into a code
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M,
                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix().getArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("does not fit into a QR code", tooLong);
        }
    }

    /// How many squares it is wide and high.
    public int size() {
        return squares.length;
    }

    public boolean isDark(int x, int y) {
        return squares[y][x] == 1;
    }
}
