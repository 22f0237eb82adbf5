package org.nordkassa.app.rehearsal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.nordkassa.app.Scanners;
import org.nordkassa.checkout.Action;
import org.nordkassa.scan.camera.source.PictureFiles;
import org.nordkassa.scan.sight.CameraState;

/// Holds pictures before the till's camera, which is made for them and gone afterwards.
final class Films {
    private static final long SILENCE_SECONDS = 30;

    private Films() {}

    /// @return why the pictures could not be played; empty when they were
    static Optional<String> play(RehearsalStage stage, Path path) throws InterruptedException {
        var states = new LinkedBlockingQueue<CameraState>();
        var checkout = stage.till().till().checkout();
        var clock = Clock.system(stage.settings().shop().zone());
        try (var camera = Scanners.camera(new PictureFiles(path, PictureFiles.Pace.USUAL), clock,
                scan -> checkout.act(new Action.CodeScanned(scan)))) {
            stage.toolkit().call(() -> {
                stage.till().window().join(camera);
                return null;
            });
            camera.watchState(states::add);
            return end(states, path);
        }
    }

    private static Optional<String> end(BlockingQueue<CameraState> states, Path path) throws InterruptedException {
        while (true) {
            switch (states.poll(SILENCE_SECONDS, TimeUnit.SECONDS)) {
                case CameraState.Ended _ -> {
                    return Optional.empty();
                }
                case CameraState.Starting(), CameraState.Working _ -> { }
                case null -> {
                    return Optional.of("the pictures of \"" + path + "\" do not end");
                }
                case CameraState.Off(), CameraState.Missing _, CameraState.Busy _, CameraState.Lost _,
                        CameraState.NoDriver() -> {
                    return Optional.of("the pictures of \"" + path + "\" cannot be played");
                }
            }
        }
    }
}
