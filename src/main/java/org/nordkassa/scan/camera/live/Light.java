package org.nordkassa.scan.camera.live;

import java.util.Optional;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.sight.CameraHint;

/// What a frame's greys say about the light and the focus.
final class Light {
    private static final int STEP = 8;
    private static final int DARK = 48;
    private static final int BURNT = 252;
    private static final int BURNT_PERCENT = 9;
    /// The largest step between two pixels side by side; a picture in focus has many steeper ones.
    private static final int SOFT = 14;

    private Light() {}

    static Optional<CameraHint> hint(GreyFrame frame) {
        long sum = 0;
        int count = 0;
        int burnt = 0;
        int steep = 0;
        for (int y = STEP / 2; y < frame.height(); y += STEP) {
            for (int x = STEP / 2; x + 2 < frame.width(); x += STEP) {
                int grey = frame.at(x, y);
                sum += grey;
                count++;
                burnt += grey >= BURNT ? 1 : 0;
                steep += Math.abs(grey - frame.at(x + 2, y)) > SOFT ? 1 : 0;
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        if (sum / count < DARK) {
            return Optional.of(CameraHint.TOO_DARK);
        }
        if (burnt * 100L > (long) BURNT_PERCENT * count) {
            return Optional.of(CameraHint.GLARE);
        }
        return steep * 400L < count ? Optional.of(CameraHint.BLURRED) : Optional.empty();
    }
}
