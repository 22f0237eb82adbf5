package org.nordkassa.scan.camera.source;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.live.FrameSource;

/// A reel at a camera's pace.
final class PlayedFrames implements FrameSource.Frames {
    private static final System.Logger LOG = System.getLogger(PlayedFrames.class.getName());
    private final String name;
    private final Reel reel;
    private final Duration frame;
    private final int standing;
    private Optional<GreyFrame> still = Optional.empty();
    private int shown;

    /// @param standing how many times each picture is given
    PlayedFrames(String name, Reel reel, Duration frame, int standing) {
        this.name = name;
        this.reel = reel;
        this.frame = frame;
        this.standing = standing;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FrameSource.Next next(Duration patience) throws InterruptedException {
        Thread.sleep(frame);
        try {
            if (still.isEmpty() || shown >= standing) {
                still = reel.next();
                shown = 0;
            }
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "A picture of " + name + " cannot be read");
            return new FrameSource.Next.Lost();
        }
        shown++;
        return still.isPresent() ? new FrameSource.Next.Picture(still.get()) : new FrameSource.Next.Ended();
    }

    @Override
    public void close() {
        try {
            reel.close();
        } catch (IOException unimportant) {
            LOG.log(System.Logger.Level.DEBUG, "A film could not be closed");
        }
    }
}
