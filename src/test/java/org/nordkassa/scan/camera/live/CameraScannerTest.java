package org.nordkassa.scan.camera.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.camera.DecoderLadder;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.MadeCodes;
import org.nordkassa.scan.sight.CameraState;
import org.nordkassa.scan.sight.Preview;

final class CameraScannerTest {
    private static final GreyFrame MEMBER = GreyFrame.of(MadeCodes.qr("CUCKPP9B8YH2", 250, 0));
    private static final GreyFrame EMPTY = GreyFrame.of(new byte[640 * 480], 640, 480);
    private static final CameraScanner.Pace QUICK = new CameraScanner.Pace(
            Duration.ofMillis(5), Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofMillis(20));

    /// A camera that does what it is told, and then gives its last picture for ever.
    private static final class Told implements FrameSource {
        final Queue<Opening> openings = new ArrayDeque<>();
        final BlockingQueue<Next> steps = new LinkedBlockingQueue<>();
        final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public Opening open() {
            return openings.isEmpty() ? new Opening.Opened(new Frames() {
                @Override
                public String name() {
                    return "Front";
                }

                @Override
                public Next next(Duration patience) throws InterruptedException {
                    Thread.sleep(5);
                    return steps.size() > 1 ? steps.take() : steps.isEmpty() ? new Next.None() : steps.peek();
                }

                @Override
                public void close() {
                    closed.countDown();
                }
            }) : openings.remove();
        }
    }

    private final Told camera = new Told();
    private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();
    private final BlockingQueue<CameraState> states = new LinkedBlockingQueue<>();
    private CameraScanner scanner;

    private void start() {
        scanner = CameraScanner.start(camera, () -> DecoderLadder.standard(Duration.ofSeconds(1)),
                Clock.systemUTC(), QUICK, scans::add);
        scanner.watchState(states::add);
    }

    @AfterEach
    void close() {
        scanner.close();
    }

    private CameraState until(Predicate<CameraState> wanted) throws InterruptedException {
        while (true) {
            var state = states.poll(30, TimeUnit.SECONDS);
            assertNotNull(state, "no such state");
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    @Test
    void aCodeBeforeTheCameraIsOneScanHoweverLongItStays() throws InterruptedException {
        camera.steps.add(new FrameSource.Next.Picture(MEMBER));
        start();

        var scan = scans.poll(30, TimeUnit.SECONDS);
        until(state -> state instanceof CameraState.Working working && working.framesPerSecond() > 0);

        assertEquals("CUCKPP9B8YH2", scan.text());
        assertEquals(Scan.Symbology.QR, scan.symbology());
        assertEquals(Scan.Source.CAMERA, scan.source());
        assertTrue(scans.isEmpty());
    }

    @Test
    void aCameraThatIsInUseOrMissingIsTriedAgainUntilItWorks() throws InterruptedException {
        camera.openings.addAll(List.of(new FrameSource.Opening.Refused(new CameraState.Missing("")),
                new FrameSource.Opening.Refused(new CameraState.Busy("Front"))));
        camera.steps.add(new FrameSource.Next.Picture(MEMBER));
        start();

        until(new CameraState.Missing("")::equals);
        until(new CameraState.Busy("Front")::equals);
        until(CameraState.Working.class::isInstance);
        assertNotNull(scans.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void aCameraUnpluggedInTheMiddleComesBackByItself() throws InterruptedException {
        camera.steps.addAll(List.of(new FrameSource.Next.Picture(EMPTY), new FrameSource.Next.Lost(),
                new FrameSource.Next.Picture(MEMBER)));
        start();

        assertInstanceOf(CameraState.Lost.class, until(CameraState::isTrouble));
        until(CameraState.Working.class::isInstance);
        assertTrue(camera.closed.await(30, TimeUnit.SECONDS));
        assertNotNull(scans.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void aFrozenCameraCountsAsGone() throws InterruptedException {
        start();

        assertEquals(new CameraState.Lost("Front"), until(CameraState::isTrouble));
    }

    @Test
    void aPictureThatDoesNotChangeIsLookedAtLessOften() throws InterruptedException {
        camera.steps.add(new FrameSource.Next.Picture(EMPTY));
        start();

        until(state -> state instanceof CameraState.Working working && working.resting());
    }

    @Test
    void theCodeIsOutlinedInThePreview() throws InterruptedException {
        camera.steps.add(new FrameSource.Next.Picture(MEMBER));
        start();
        var previews = new LinkedBlockingQueue<Preview>();
        scanner.watchPicture(previews::add);

        Preview preview;
        do {
            preview = previews.poll(30, TimeUnit.SECONDS);
            assertNotNull(preview);
        } while (preview.outline().isEmpty());

        int width = preview.width();
        int height = preview.height();
        assertTrue(preview.outline().stream().allMatch(corner -> Math.abs(corner.x() - width / 2.0) < width * 0.25
                && Math.abs(corner.y() - height / 2.0) < height * 0.3), preview.outline()::toString);
    }

    @Test
    void aFilmThatIsOverIsNoTrouble() throws InterruptedException {
        camera.steps.addAll(List.of(new FrameSource.Next.Picture(GreyFrame.of(
                MadeCodes.bars("6414893400016", BarcodeFormat.EAN_13, 330, 0))), new FrameSource.Next.Ended()));
        start();

        assertEquals(new CameraState.Ended("Front"), until(CameraState.Ended.class::isInstance));
    }
}
