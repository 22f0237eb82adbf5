package org.nordkassa.scan.camera.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.nordkassa.scan.sight.Camera.Watching;

/// Those who want to know. Told on the thread that tells.
final class Watchers<T> {
    private final List<Consumer<T>> watchers = new CopyOnWriteArrayList<>();
    private Optional<T> last;

    private Watchers(Optional<T> last) {
        this.last = last;
    }

    /// New watchers are told nothing until there is something new.
    static <T> Watchers<T> of() {
        return new Watchers<>(Optional.empty());
    }

    /// New watchers are told at once how things are.
    static <T> Watchers<T> startingWith(T first) {
        return new Watchers<>(Optional.of(first));
    }

    synchronized Watching add(Consumer<T> watcher) {
        watchers.add(watcher);
        last.ifPresent(watcher);
        return () -> watchers.remove(watcher);
    }

    boolean isAny() {
        return !watchers.isEmpty();
    }

    /// @return whether it was anything new
    synchronized boolean tell(T now) {
        if (last.filter(now::equals).isPresent()) {
            return false;
        }
        last = last.map(_ -> now);
        watchers.forEach(watcher -> watcher.accept(now));
        return true;
    }
}
