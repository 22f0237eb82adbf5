package org.nordkassa.scan.camera.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nordkassa.scan.camera.live.FrameSource;
import org.nordkassa.scan.sight.CameraState;

/// A folder of pictures, a single one or an MJPEG film, played once in a camera's place: for a demo, a test, a machine
/// without a camera. Each still stands for a while, as a code held out does.
public final class PictureFiles implements FrameSource {
    private static final List<String> STILLS = List.of(".jpg", ".jpeg", ".png", ".bmp", ".gif");

    /// @param frame from one picture to the next
    /// @param standing for how many of them a still stands
    public record Pace(Duration frame, int standing) {
        /// Thirty pictures a second, a second each.
        public static final Pace USUAL = new Pace(Duration.ofMillis(33), 30);
    }

    private final Path path;
    private final Pace pace;

    public PictureFiles(Path path, Pace pace) {
        this.path = path;
        this.pace = pace;
    }

    @Override
    public Opening open() {
        try {
            if (Files.isDirectory(path)) {
                return played(new StillReel(stills()), pace.standing());
            }
            if (Files.isRegularFile(path)) {
                return isStill(path) ? played(new StillReel(List.of(path)), pace.standing())
                        : played(new MjpegReel(Files.newInputStream(path)), 1);
            }
        } catch (IOException unreadable) {
            return new Opening.Refused(new CameraState.Busy(name()));
        }
        return new Opening.Refused(new CameraState.Missing(name()));
    }

    private Opening played(Reel reel, int standing) {
        return new Opening.Opened(new PlayedFrames(name(), reel, pace.frame(), standing));
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    private List<Path> stills() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(PictureFiles::isStill).sorted().toList();
        }
    }

    private static boolean isStill(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return STILLS.stream().anyMatch(name::endsWith);
    }
}
