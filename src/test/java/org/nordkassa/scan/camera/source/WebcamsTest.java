package org.nordkassa.scan.camera.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.camera.live.FrameSource;
import org.nordkassa.scan.camera.live.FrameSource.Opening;
import org.nordkassa.scan.sight.CameraState;

final class WebcamsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    /// A camera whose rows are longer than their pixels, as some drivers give them.
    private static final class Device implements WebcamDevice, WebcamDevice.BufferAccess {
        private static final int ROW = 1280 * 3 + 64;
        private final String name;
        private final boolean opens;
        private boolean open;
        private Dimension size = new Dimension(640, 480);

        Device(String name, boolean opens) {
            this.name = name;
            this.opens = opens;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Dimension[] getResolutions() {
            return new Dimension[] {new Dimension(640, 480), new Dimension(1280, 720), new Dimension(3840, 2160)};
        }

        @Override
        public Dimension getResolution() {
            return size;
        }

        @Override
        public void setResolution(Dimension wanted) {
            size = wanted;
        }

        @Override
        public BufferedImage getImage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ByteBuffer getImageBytes() {
            var bytes = new byte[ROW * size.height];
            bytes[5 * ROW] = (byte) 200;
            bytes[5 * ROW + 1] = (byte) 200;
            bytes[5 * ROW + 2] = (byte) 200;
            return ByteBuffer.wrap(bytes);
        }

        @Override
        public void getImageBytes(ByteBuffer into) {
            into.put(getImageBytes());
        }

        @Override
        public void open() {
            open = opens;
        }

        @Override
        public void close() {
            open = false;
        }

        @Override
        public void dispose() {}

        @Override
        public boolean isOpen() {
            return open;
        }
    }

    private final List<WebcamDevice> plugged = new ArrayList<>(List.of(new Device("Front camera", true)));

    private Webcams webcams(String wanted) {
        return new Webcams(wanted, () -> new WebcamDriver() {
            @Override
            public List<WebcamDevice> getDevices() {
                return plugged;
            }

            @Override
            public boolean isThreadSafe() {
                return true;
            }
        });
    }

    @Test
    void picturesComeInTheSizeNearestToWhatReadsBest() throws InterruptedException {
        try (var frames = assertInstanceOf(Opening.Opened.class, webcams("").open()).frames()) {
            var frame = FrameSource.frame(frames.next(LONG)).orElseThrow();

            assertEquals("Front camera", frames.name());
            assertEquals(1280, frame.width());
            assertEquals(720, frame.height());
            assertEquals(200, frame.at(0, 5), "the rest of each row is passed over");
            assertEquals(0, frame.at(21, 5));
        }
    }

    @Test
    void aCameraIsChosenByAPartOfItsName() {
        plugged.add(new Device("USB Counter Cam 2", true));

        var opened = assertInstanceOf(Opening.Opened.class, webcams("counter cam").open());

        assertEquals("USB Counter Cam 2", opened.frames().name());
        assertEquals(List.of("Front camera", "USB Counter Cam 2"), webcams("").names());
    }

    @Test
    void oneThatDoesNotOpenIsBusyAndNoneIsMissing() {
        plugged.set(0, new Device("Front camera", false));
        assertEquals(new Opening.Refused(new CameraState.Busy("Front camera")), webcams("").open());

        assertEquals(new Opening.Refused(new CameraState.Missing("Rear")), webcams("Rear").open());
    }

    @Test
    void anUnpluggedCameraIsLost() throws InterruptedException {
        try (var frames = assertInstanceOf(Opening.Opened.class, webcams("").open()).frames()) {
            plugged.getFirst().close();

            assertEquals(new FrameSource.Next.Lost(), frames.next(LONG));
        }
    }

    @Test
    void aLibraryThatDoesNotLoadIsAComputerWithoutDriver() {
        var without = new Webcams("", () -> {
            throw new UnsatisfiedLinkError("made up");
        });

        assertEquals(new Opening.Refused(new CameraState.NoDriver()), without.open());
        assertTrue(without.names().isEmpty());
    }
}
