package org.nordkassa.sandbox.sheet;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The dark modules of one code, without a quiet zone.
final class Modules {

    private final BitMatrix matrix;
    private final boolean square;

    private Modules(BitMatrix matrix, boolean square) {
        this.matrix = matrix;
        this.square = square;
    }

    /// Encodes a code.
    ///
    /// @throws IllegalArgumentException if the text is not possible in the symbology, as with a wrong check digit
    static Modules of(PrintedCode code) {
        boolean square = code.symbology() == BarcodeFormat.QR_CODE;
        Map<EncodeHintType, Object> hints = square
                ? Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q)
                : Map.of(EncodeHintType.MARGIN, 0);
        try {
            var matrix = new MultiFormatWriter().encode(code.text(), code.symbology(), 0, square ? 0 : 1, hints);
            return new Modules(matrix, square);
        } catch (WriterException e) {
            throw new IllegalArgumentException("cannot be encoded as " + code.symbology(), e);
        }
    }

    /// Modules from left to right.
    int columns() {
        return matrix.getWidth();
    }

    /// Runs of dark modules stretched over the area; a linear code's bars take its whole height.
    List<SheetCanvas.Bar> bars(Rectangle2D.Double area) {
        int rows = square ? matrix.getHeight() : 1;
        double width = area.width / matrix.getWidth();
        double height = area.height / rows;
        var bars = new ArrayList<SheetCanvas.Bar>();
        for (int row = 0; row < rows; row++) {
            int start = 0;
            while (start < matrix.getWidth()) {
                int end = start;
                while (end < matrix.getWidth() && matrix.get(end, row)) {
                    end++;
                }
                if (end > start) {
                    bars.add(new SheetCanvas.Bar(
                            area.x + start * width, area.y + row * height, (end - start) * width, height));
                }
                start = end + 1;
            }
        }
        return bars;
    }
}
