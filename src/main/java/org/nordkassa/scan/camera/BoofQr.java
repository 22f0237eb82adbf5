package org.nordkassa.scan.camera;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.factory.filter.binary.ConfigThreshold;
import boofcv.factory.filter.binary.ThresholdType;
import boofcv.struct.image.GrayU8;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nordkassa.scan.Scan.Symbology;
import org.nordkassa.scan.sight.Corner;

/// QR by BoofCV, which looks for squares instead of rows of a finder pattern: it reads turned, bent and slanted codes
/// that ZXing does not. Of several codes the one nearest to the middle counts: it is the one held out.
final class BoofQr implements CodeDecoder {
    private final QrCodeDetector<GrayU8> detector;

    /// BoofCV would spread its work over all processors; one is for the camera, the others are the till's.
    private BoofQr(ConfigThreshold threshold) {
        BoofConcurrency.USE_CONCURRENT = false;
        var settings = new ConfigQrCode();
        settings.threshold = threshold;
        detector = FactoryFiducial.qrcode(settings, GrayU8.class);
    }

    /// The quickest.
    static CodeDecoder byExtremes() {
        return new BoofQr(ConfigThreshold.local(ThresholdType.BLOCK_MIN_MAX, 40));
    }

    /// @param block pixels to a side within which black is told from white
    static CodeDecoder byMean(int block) {
        return new BoofQr(ConfigThreshold.local(ThresholdType.BLOCK_MEAN, block));
    }

    /// Splits each block where its two humps part.
    static CodeDecoder byOtsu() {
        return new BoofQr(ConfigThreshold.local(ThresholdType.BLOCK_OTSU, 40));
    }

    @Override
    public Optional<FoundCode> decode(GreyFrame frame) {
        var image = new GrayU8();
        image.data = frame.pixels();
        image.width = frame.width();
        image.height = frame.height();
        image.stride = frame.width();
        detector.process(image);
        return detector.getDetections().stream().filter(code -> !code.message.isEmpty())
                .min(Comparator.comparingDouble(code -> fromMiddle(code, frame))).map(code -> found(code, frame));
    }

    private static double fromMiddle(QrCode code, GreyFrame frame) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < code.bounds.size(); i++) {
            x += code.bounds.get(i).x / code.bounds.size();
            y += code.bounds.get(i).y / code.bounds.size();
        }
        return Math.hypot(x - frame.width() / 2.0, y - frame.height() / 2.0);
    }

    private static FoundCode found(QrCode code, GreyFrame frame) {
        List<Corner> outline = IntStream.range(0, code.bounds.size()).mapToObj(code.bounds::get)
                .map(corner -> frame.original(corner.x, corner.y)).toList();
        return new FoundCode(code.message, Symbology.QR, outline, "");
    }
}
