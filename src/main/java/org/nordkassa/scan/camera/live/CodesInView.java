package org.nordkassa.scan.camera.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.scan.camera.FoundCode;

/// Which codes are before the camera. A code counts when it comes into the picture, and again only after it has left it;
/// one whose kind is soon misread counts when two frames say the same.
final class CodesInView {
    /// A code is gone when it was not read for so long and in so many frames: a hand shakes, and not every frame of a code
    /// that is there can be read.
    private static final Duration GONE_AFTER = Duration.ofMillis(1500);
    private static final int GONE_AFTER_FRAMES = 12;
    private final Map<String, Seen> codes = new LinkedHashMap<>();

    /// @param frames looked at since it was last read
    private record Seen(long atMillis, int frames, int times, boolean told) {}

    /// A frame has been looked at.
    ///
    /// @return whether its code has just come into view
    boolean take(Optional<FoundCode> found, long nowMillis) {
        codes.replaceAll((_, seen) -> new Seen(seen.atMillis(), seen.frames() + 1, seen.times(), seen.told()));
        codes.values().removeIf(seen -> seen.frames() > GONE_AFTER_FRAMES
                && nowMillis - seen.atMillis() > GONE_AFTER.toMillis());
        return found.isPresent() && take(found.get(), nowMillis);
    }

    private boolean take(FoundCode code, long nowMillis) {
        var key = code.symbology() + " " + code.text();
        var seen = codes.getOrDefault(key, new Seen(nowMillis, 0, 0, false));
        int times = seen.times() + 1;
        boolean counts = !seen.told() && times >= needed(code);
        codes.put(key, new Seen(nowMillis, 0, times, seen.told() || counts));
        return counts;
    }

    /// QR and Data Matrix correct themselves; EAN-13, UPC-A and DataBar have a check digit beside the shapes of their bars.
    /// The others are short, or their own part can stand for the whole.
    private static int needed(FoundCode code) {
        return switch (code.symbology()) {
            case QR, DATA_MATRIX, EAN_13, UPC_A, GS1_DATABAR -> 1;
            case UNKNOWN, EAN_8, UPC_E, CODE_128, GS1_128, ITF -> 2;
        };
    }
}
