package org.nordkassa.scan.sight;

import java.util.function.Consumer;

/// The till's camera as a screen sees it.
public interface Camera {
    /// None is set up.
    Camera NONE = new Camera() {
        @Override
        public Watching watchState(Consumer<CameraState> watcher) {
            watcher.accept(new CameraState.Off());
            return () -> { };
        }

        @Override
        public Watching watchPicture(Consumer<Preview> watcher) {
            return () -> { };
        }
    };

    /// @param watcher told of the present state at once and then of every other, on any thread; must not block
    Watching watchState(Consumer<CameraState> watcher);

    /// Pictures are made only while somebody watches.
    ///
    /// @param watcher told some pictures a second, on any thread; must not block
    Watching watchPicture(Consumer<Preview> watcher);

    /// Ends with [#close].
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }
}
