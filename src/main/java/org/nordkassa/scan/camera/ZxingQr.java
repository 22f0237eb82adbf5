package org.nordkassa.scan.camera;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.scan.Scan.Symbology;

/// QR by ZXing.
final class ZxingQr implements CodeDecoder {
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
    private final Function<LuminanceSource, Binarizer> binarizer;
    private final boolean everyTriple;

    private ZxingQr(Function<LuminanceSource, Binarizer> binarizer, boolean everyTriple) {
        this.binarizer = binarizer;
        this.everyTriple = everyTriple;
    }

    /// Black and white are told apart by the neighbourhood: even under shadows.
    static CodeDecoder local() {
        return new ZxingQr(HybridBinarizer::new, false);
    }

    /// Black and white are told apart by one threshold for the picture: better on large modules.
    static CodeDecoder global() {
        return new ZxingQr(GlobalHistogramBinarizer::new, false);
    }

    /// Tries more triples of what may be finder patterns. Finds others than [#local], not more.
    static CodeDecoder everyTriple() {
        return new ZxingQr(HybridBinarizer::new, true);
    }

    @Override
    public Optional<FoundCode> decode(GreyFrame frame) {
        var bitmap = new BinaryBitmap(binarizer.apply(new GreyLuminance(frame)));
        try {
            return everyTriple ? first(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS), frame)
                    : first(new Result[] {new QRCodeReader().decode(bitmap, HINTS)}, frame);
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    private static Optional<FoundCode> first(Result[] results, GreyFrame frame) {
        return results.length == 0 ? Optional.empty()
                : ZxingResults.found(results[0].getText(), Symbology.QR, results[0].getResultPoints(), frame);
    }
}
