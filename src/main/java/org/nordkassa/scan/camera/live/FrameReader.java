package org.nordkassa.scan.camera.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.camera.DecoderLadder;
import org.nordkassa.scan.camera.FoundCode;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.sight.CameraHint;
import org.nordkassa.scan.sight.Corner;
import org.nordkassa.scan.sight.Preview;

/// Looks at one frame after the other. For one thread.
final class FrameReader {
    private static final int PREVIEW_WIDTH = 480;
    private static final long PREVIEW_EVERY_MILLIS = 60;
    /// A hint is for somebody who has held something out in vain for a while.
    private static final long HINT_AFTER_MILLIS = 1200;
    private final DecoderLadder ladder;
    private final Clock clock;
    private final Duration restAfter;
    private final Consumer<Scan> onScan;
    private final Watchers<Preview> pictures;
    private final BooleanSupplier isCameraSlow;
    private final MotionGate gate = new MotionGate();
    private final CodesInView codes = new CodesInView();
    private final FarCode far = new FarCode();
    private Optional<FoundCode> shown = Optional.empty();
    private long shownAt;
    private long changedAt;
    private long previewAt;

    FrameReader(DecoderLadder ladder, Clock clock, Duration restAfter, Consumer<Scan> onScan,
            Watchers<Preview> pictures, BooleanSupplier isCameraSlow) {
        this.ladder = ladder;
        this.clock = clock;
        this.restAfter = restAfter;
        this.onScan = onScan;
        this.pictures = pictures;
        this.isCameraSlow = isCameraSlow;
        changedAt = clock.millis();
        shownAt = changedAt;
    }

    void look(GreyFrame frame) {
        long now = clock.millis();
        if (gate.lets(frame)) {
            read(frame, now);
        }
        if (gate.hasJustChanged()) {
            changedAt = now;
        }
        lookFar(frame, now);
        if (pictures.isAny() && now - previewAt >= PREVIEW_EVERY_MILLIS) {
            previewAt = now;
            pictures.tell(preview(frame, now));
        }
    }

    private void read(GreyFrame frame, long now) {
        var found = ladder.decode(frame);
        if (found.isPresent() || gate.hasJustChanged() && now - shownAt > 300) {
            shown = found;
            shownAt = found.isPresent() ? now : shownAt;
        }
        if (codes.take(found, now)) {
            found.ifPresent(code -> onScan.accept(
                    new Scan(code.text(), code.symbology(), Scan.Source.CAMERA, clock.instant())));
        }
    }

    private void lookFar(GreyFrame frame, long now) {
        if (shown.isEmpty() && pictures.isAny()) {
            far.look(frame, now);
        } else {
            far.startAgain(now);
        }
    }

    /// Nothing has moved for a while.
    boolean isResting() {
        return clock.millis() - changedAt > restAfter.toMillis();
    }

    private Preview preview(GreyFrame frame, long now) {
        var small = frame.reduced(Math.max(1, frame.width() / PREVIEW_WIDTH));
        double scale = (double) small.width() / frame.width();
        List<Corner> outline = shown.map(code -> Outline.around(code).stream()
                .map(corner -> new Corner(corner.x() * scale, corner.y() * scale)).toList()).orElse(List.of());
        return new Preview(small.pixels(), small.width(), small.height(), outline,
                outline.isEmpty() ? hint(frame, now) : Optional.empty());
    }

    private Optional<CameraHint> hint(GreyFrame frame, long now) {
        if (now - shownAt < HINT_AFTER_MILLIS) {
            return Optional.empty();
        }
        return far.isHeld(now) ? Optional.of(CameraHint.TOO_FAR) : Light.hint(frame)
                .or(() -> isCameraSlow.getAsBoolean() ? Optional.of(CameraHint.SLOW) : Optional.empty());
    }
}
