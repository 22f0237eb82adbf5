package org.nordkassa.scan.camera;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Data Matrix by ZXing, which looks for it around the middle of the frame.
final class ZxingDataMatrix implements CodeDecoder {
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
    private final Function<LuminanceSource, Binarizer> binarizer;

    private ZxingDataMatrix(Function<LuminanceSource, Binarizer> binarizer) {
        this.binarizer = binarizer;
    }

    static CodeDecoder local() {
        return new ZxingDataMatrix(HybridBinarizer::new);
    }

    static CodeDecoder global() {
        return new ZxingDataMatrix(GlobalHistogramBinarizer::new);
    }

    @Override
    public Optional<FoundCode> decode(GreyFrame frame) {
        try {
            var result = new DataMatrixReader().decode(
                    new BinaryBitmap(binarizer.apply(new GreyLuminance(frame))), HINTS);
            return RetailTexts.of(result).flatMap(code ->
                    ZxingResults.found(code.text(), code.symbology(), result.getResultPoints(), frame));
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }
}
