package org.nordkassa.scan.camera.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.camera.DecoderLadder;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.MadeCodes;
import org.nordkassa.scan.camera.far.FarCodes;
import org.nordkassa.scan.sight.CameraHint;
import org.nordkassa.scan.sight.Preview;

final class FrameReaderTest {
    /// Sharp and well lit.
    private static final GreyFrame WRITING = writing();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH.plusSeconds(60));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final List<Preview> previews = new ArrayList<>();

    private static GreyFrame writing() {
        var pixels = new byte[320 * 240];
        for (int i = 0; i < pixels.length; i++) {
            boolean isStroke = i % 60 < 2 && i / 320 % 80 < 50;
            pixels[i] = (byte) (isStroke ? 20 : 170);
        }
        return GreyFrame.of(pixels, 320, 240);
    }

    private FrameReader reader(boolean slow) {
        var pictures = Watchers.<Preview>of();
        pictures.add(previews::add);
        return new FrameReader(DecoderLadder.standard(Duration.ofSeconds(1)), clock, Duration.ofMinutes(1),
                _ -> {}, pictures, () -> slow);
    }

    private Optional<CameraHint> hintAfterTwoSeconds(FrameReader reader, GreyFrame frame) {
        now.updateAndGet(instant -> instant.plusSeconds(2));
        reader.look(frame);
        return previews.getLast().hint();
    }

    @Test
    void aSlowCameraIsSaidWhenNothingHasBeenReadForAWhile() {
        assertEquals(Optional.of(CameraHint.SLOW), hintAfterTwoSeconds(reader(true), WRITING));
        assertEquals(Optional.empty(), hintAfterTwoSeconds(reader(false), WRITING));
    }

    @Test
    void theLightIsSaidBeforeTheSlowCamera() {
        assertEquals(Optional.of(CameraHint.TOO_DARK),
                hintAfterTwoSeconds(reader(true), GreyFrame.of(new byte[320 * 240], 320, 240)));
    }

    @Test
    void whoseCodeIsReadHearsNothing() {
        assertEquals(Optional.empty(), hintAfterTwoSeconds(reader(true), GreyFrame.of(
                MadeCodes.bars("6414893400016", BarcodeFormat.EAN_13, 330, 0))));
    }

    @Test
    void whoHoldsASmallCodeOutInVainHearsThatItIsTooFarAway() {
        var reader = reader(true);
        for (int i = 0; i < 15; i++) {
            now.updateAndGet(instant -> instant.plusMillis(100));
            reader.look(FarCodes.qr(1, 6, 3));
        }
        assertEquals(Optional.of(CameraHint.TOO_FAR), previews.getLast().hint());
    }

    @Test
    void aSmallCodeThatIsReadIsNotTooFarAway() {
        var reader = reader(false);
        for (int i = 0; i < 15; i++) {
            now.updateAndGet(instant -> instant.plusMillis(100));
            reader.look(FarCodes.qr(2, 0, 0));
            assertEquals(Optional.empty(), previews.getLast().hint());
        }
        assertEquals(4, previews.getLast().outline().size());
    }
}
