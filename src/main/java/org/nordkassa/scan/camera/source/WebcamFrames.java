package org.nordkassa.scan.camera.source;

import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceExtended;
import com.github.sarxos.webcam.WebcamDevice;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.live.FrameSource;

/// The pictures of an open camera.
final class WebcamFrames implements FrameSource.Frames {
    private static final System.Logger LOG = System.getLogger(WebcamFrames.class.getName());
    /// A driver does not wait for the next picture: it is asked so often whether there is one.
    private static final Duration BETWEEN = Duration.ofMillis(5);
    /// A driver that cannot say when its picture was taken is believed to have a new one so often.
    private static final long WITHOUT_TIMES_MILLIS = 33;
    private final WebcamDevice device;
    private long lastTaken;

    WebcamFrames(WebcamDevice device) {
        this.device = device;
    }

    @Override
    public String name() {
        return device.getName();
    }

    /// Whatever a native library throws is a camera that is gone.
    @Override
    public FrameSource.Next next(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (System.nanoTime() - end < 0) {
                if (!device.isOpen()) {
                    return new FrameSource.Next.Lost();
                }
                var frame = frame();
                if (frame.isPresent()) {
                    return new FrameSource.Next.Picture(frame.get());
                }
                Thread.sleep(BETWEEN);
            }
            return new FrameSource.Next.None();
        } catch (LinkageError | RuntimeException broken) {
            LOG.log(System.Logger.Level.INFO, "The camera gives no more pictures: " + broken);
            return new FrameSource.Next.Lost();
        }
    }

    private Optional<GreyFrame> frame() {
        if (device instanceof WebcamDevice.BufferAccess raw) {
            var colours = raw.getImageBytes();
            return isNew() ? Optional.ofNullable(colours).flatMap(this::grey) : Optional.empty();
        }
        var image = isNew() ? device.getImage() : null;
        return Optional.ofNullable(image).map(GreyFrame::of);
    }

    private boolean isNew() {
        long taken = device instanceof WebcamDeviceExtended known ? known.getLastFrameTimestamp()
                : System.currentTimeMillis() / WITHOUT_TIMES_MILLIS;
        boolean fresh = taken != lastTaken && taken > 0;
        lastTaken = taken;
        return fresh;
    }

    /// Rows may be longer than their pixels are.
    private Optional<GreyFrame> grey(ByteBuffer colours) {
        var size = device.getResolution();
        var bytes = colours.duplicate().clear();
        int stride = bytes.remaining() / size.height;
        if (stride < 3 * size.width) {
            return Optional.empty();
        }
        var plain = new byte[bytes.remaining()];
        bytes.get(plain);
        return Optional.of(GreyFrame.ofColours(plain, size.width, size.height, stride));
    }

    @Override
    public void close() {
        try {
            device.close();
        } catch (LinkageError | RuntimeException gone) {
            LOG.log(System.Logger.Level.DEBUG, "The camera could not be closed: " + gone);
        }
    }
}
