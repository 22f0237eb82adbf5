package org.nordkassa.scan.camera.live;

import java.time.Duration;
import java.util.Optional;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.sight.CameraState;

/// Whatever gives pictures: a camera, a folder, a film. Used by one thread; cameras come and go, so it is opened as often
/// as it takes.
public interface FrameSource {
    Opening open();

    sealed interface Opening {
        record Opened(Frames frames) implements Opening {}

        /// @param why what becomes the camera's state until it is tried again
        record Refused(CameraState why) implements Opening {}
    }

    /// The pictures, one after the other.
    interface Frames extends AutoCloseable {
        /// Of the camera or the file.
        String name();

        /// Waits for a picture that has not been given yet.
        ///
        /// @return [Next.None] when there was none in that time
        Next next(Duration patience) throws InterruptedException;

        @Override
        void close();
    }

    sealed interface Next {
        record Picture(GreyFrame frame) implements Next {}

        record None() implements Next {}

        /// The camera is gone.
        record Lost() implements Next {}

        /// There will be no more: a film is over.
        record Ended() implements Next {}
    }

    /// The frame of a step, if it is one.
    static Optional<GreyFrame> frame(Next next) {
        return next instanceof Next.Picture(var frame) ? Optional.of(frame) : Optional.empty();
    }
}
