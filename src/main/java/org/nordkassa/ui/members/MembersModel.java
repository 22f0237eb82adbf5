package org.nordkassa.ui.members;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.MemberFiles;
import org.nordkassa.checkout.port.MemberFiles.Cancelled;
import org.nordkassa.checkout.port.MemberFiles.Ended;
import org.nordkassa.checkout.port.MemberFiles.Looked;
import org.nordkassa.checkout.port.MemberFiles.Preview;
import org.nordkassa.checkout.port.MemberFiles.Problem;
import org.nordkassa.checkout.port.MemberFiles.SetUp;
import org.nordkassa.checkout.port.MemberFiles.Stage;
import org.nordkassa.checkout.port.MemberFiles.Unusable;
import org.nordkassa.ui.kit.Opening;

/// How far the work with a file of members has come. Used by the JavaFX thread only; the work itself is done on a thread
/// of its own.
public final class MembersModel implements Opening {
    /// What the screen shows.
    public sealed interface Face {
        record Nothing() implements Face {}

        /// @param of 0 while nobody knows
        record Working(Stage stage, int rows, int of) implements Face {}

        record Seen(Preview preview) implements Face {}

        record Bad(Problem problem) implements Face {}

        record Stopped() implements Face {}

        record Taken(Ended ended) implements Face {}

        record Written(Ended ended) implements Face {}

        /// The till's records could not be read or written.
        record Failed() implements Face {}
    }

    private final MemberFiles files;
    private final Executor fx;
    private final Runnable changed;
    private final AtomicReference<Optional<Face.Working>> progress = new AtomicReference<>(Optional.empty());
    private AtomicBoolean cancelled = new AtomicBoolean();
    private Face face = new Face.Nothing();
    private Optional<SetUp> setUp = Optional.empty();
    private boolean open;

    /// @param changed told after everything that may look different
    public MembersModel(MemberFiles files, Executor fx, Runnable changed) {
        this.files = files;
        this.fx = fx;
        this.changed = changed;
    }

    public Face face() {
        return face;
    }

    /// Empty until it is known.
    public Optional<SetUp> setUp() {
        return setUp;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    public boolean isWorking() {
        return face instanceof Face.Working;
    }

    @Override
    public void open() {
        open = true;
        askSetUp();
        changed.run();
    }

    /// Not while there is work: whoever started it wants to see what comes of it.
    @Override
    public void close() {
        if (!isWorking()) {
            open = false;
            changed.run();
        }
    }

    private void askSetUp() {
        inBackground(files::setUp, Optional::of, found -> setUp = found);
    }

    /// @param path as typed or chosen
    public void look(String path) {
        file(path).ifPresent(file -> work(watch -> files.look(file, watch), this::seen));
    }

    private static Optional<Path> file(String path) {
        try {
            return Optional.of(path.strip()).filter(text -> !text.isEmpty()).map(Path::of);
        } catch (InvalidPathException impossible) {
            return Optional.of(Path.of("?"));
        }
    }

    private Face seen(Looked looked) {
        return switch (looked) {
            case Preview preview -> new Face.Seen(preview);
            case Unusable(var problem) -> new Face.Bad(problem);
            case Cancelled() -> new Face.Stopped();
        };
    }

    /// Takes in the file that was looked at.
    public void take() {
        if (face instanceof Face.Seen(var preview)) {
            work(watch -> files.take(preview.file(), watch), Face.Taken::new);
        }
    }

    public void export(Path target) {
        work(watch -> files.export(target, watch), Face.Written::new);
    }

    /// The work ends at the next place where it can be left.
    public void stop() {
        cancelled.set(true);
    }

    private interface Work<T> {
        T run(MemberFiles.Watch watch);
    }

    private interface Showing<T> {
        Face of(T result);
    }

    private <T> void work(Work<T> work, Showing<T> showing) {
        if (isWorking()) {
            return;
        }
        cancelled = new AtomicBoolean();
        face = new Face.Working(Stage.CHECKING, 0, 0);
        var watch = new Progress(cancelled);
        changed.run();
        inBackground(() -> work.run(watch), result -> Optional.of(showing.of(result)), shown -> {
            face = shown.orElseGet(Face.Failed::new);
            askSetUp();
        });
    }

    /// @param shown of the result; nothing comes where the till's records failed
    private <T, S> void inBackground(Supplier<T> work, Function<T, Optional<S>> shown,
            Consumer<Optional<S>> then) {
        Thread.ofPlatform().daemon().name("members").start(() -> {
            Optional<S> result;
            try {
                result = shown.apply(work.get());
            } catch (JournalUnavailable unavailable) {
                result = Optional.empty();
            }
            var found = result;
            fx.execute(() -> {
                then.accept(found);
                changed.run();
            });
        });
    }

    /// Carries the progress to the JavaFX thread; what comes faster than it is painted gives way to the newest.
    private final class Progress implements MemberFiles.Watch {
        private final AtomicBoolean mine;

        Progress(AtomicBoolean mine) {
            this.mine = mine;
        }

        @Override
        public void at(Stage stage, int rows, int of) {
            if (progress.getAndSet(Optional.of(new Face.Working(stage, rows, of))).isEmpty()) {
                fx.execute(() -> progress.getAndSet(Optional.empty()).filter(_ -> isWorking()).ifPresent(working -> {
                    face = working;
                    changed.run();
                }));
            }
        }

        @Override
        public boolean isCancelled() {
            return mine.get();
        }
    }
}
