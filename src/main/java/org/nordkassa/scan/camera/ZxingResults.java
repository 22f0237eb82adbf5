package org.nordkassa.scan.camera;

import com.google.zxing.ResultPoint;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.scan.Scan.Symbology;
import org.nordkassa.scan.sight.Corner;

/// What ZXing answers, in our words.
final class ZxingResults {
    private ZxingResults() {}

    /// @param points where ZXing saw the code; it leaves some null
    static Optional<FoundCode> found(String text, Symbology symbology, ResultPoint[] points, GreyFrame frame) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        var outline = points == null ? Stream.<Corner>empty()
                : Stream.of(points).filter(Objects::nonNull).map(point -> frame.original(point.getX(), point.getY()));
        return Optional.of(new FoundCode(text, symbology, outline.toList(), ""));
    }
}
