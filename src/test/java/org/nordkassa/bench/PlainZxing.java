package org.nordkassa.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What most programs do: ZXing as it comes, told to try harder.
final class PlainZxing {
    private static final List<BarcodeFormat> RETAIL = List.of(BarcodeFormat.EAN_13, BarcodeFormat.EAN_8,
            BarcodeFormat.UPC_A, BarcodeFormat.UPC_E, BarcodeFormat.CODE_128, BarcodeFormat.ITF, BarcodeFormat.RSS_14,
            BarcodeFormat.DATA_MATRIX);
    private final MultiFormatReader reader = new MultiFormatReader();

    private PlainZxing(List<BarcodeFormat> formats) {
        reader.setHints(Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, formats));
    }

    static PlainZxing qr() {
        return new PlainZxing(List.of(BarcodeFormat.QR_CODE));
    }

    static PlainZxing retail() {
        return new PlainZxing(RETAIL);
    }

    Optional<String> read(BufferedImageLuminanceSource grey) {
        try {
            return Optional.of(reader.decodeWithState(new BinaryBitmap(new HybridBinarizer(grey))).getText());
        } catch (ReaderException none) {
            return Optional.empty();
        } finally {
            reader.reset();
        }
    }

    static BufferedImageLuminanceSource grey(BufferedImage image) {
        return new BufferedImageLuminanceSource(image);
    }
}
