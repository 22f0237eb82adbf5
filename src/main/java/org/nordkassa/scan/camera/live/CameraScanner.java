package org.nordkassa.scan.camera.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.camera.DecoderLadder;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.sight.Camera;
import org.nordkassa.scan.sight.CameraState;
import org.nordkassa.scan.sight.Preview;

/// Reads codes from a camera on two threads of its own: one takes pictures, one reads them. Between them is room for one
/// picture, and the newest takes it: a slow computer reads fewer pictures, never old ones.
///
/// A camera that is not there, is held by another program or goes away is tried again for as long as this is open.
public final class CameraScanner implements Camera, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CameraScanner.class.getName());

    /// @param retry how long is waited before a camera that could not be had is tried again
    /// @param frozen a camera that gives no picture for so long counts as gone
    /// @param restAfter a picture that has not changed for so long is looked at only so often: `restEvery`
    public record Pace(Duration retry, Duration frozen, Duration restAfter, Duration restEvery) {
        public static final Pace USUAL = new Pace(
                Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(120));
    }

    private final FrameSource source;
    private final Pace pace;
    private final Watchers<CameraState> states;
    private final Watchers<Preview> pictures = Watchers.of();
    private final BlockingQueue<GreyFrame> newest = new ArrayBlockingQueue<>(1);
    /// Pictures that are waiting or being read: a film is over when there is none any more.
    private final AtomicInteger unread = new AtomicInteger();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread taking;
    private final Thread reading;
    private volatile boolean resting;
    /// The camera itself: that nobody asks it for more while it rests does not count.
    private volatile boolean slow;

    private CameraScanner(FrameSource source, Supplier<DecoderLadder> ladder, Clock clock, Pace pace,
            Consumer<Scan> onScan) {
        this.source = source;
        this.pace = pace;
        states = Watchers.startingWith(new CameraState.Starting());
        taking = Thread.ofPlatform().daemon().name("camera").unstarted(this::take);
        reading = Thread.ofPlatform().daemon().name("camera reader").unstarted(() -> {
            var reader = new FrameReader(ladder.get(), clock, pace.restAfter(), onScan, pictures, () -> slow);
            ready.countDown();
            read(reader);
        });
    }

    /// @param ladder made on a thread of ours: that takes its time
    /// @param onScan called on a thread of ours; must not block
    public static CameraScanner start(FrameSource source, Supplier<DecoderLadder> ladder, Clock clock, Pace pace,
            Consumer<Scan> onScan) {
        var scanner = new CameraScanner(source, ladder, clock, pace, onScan);
        scanner.reading.start();
        scanner.taking.start();
        return scanner;
    }

    @Override
    public Watching watchState(Consumer<CameraState> watcher) {
        return states.add(watcher);
    }

    @Override
    public Watching watchPicture(Consumer<Preview> watcher) {
        return pictures.add(watcher);
    }

    private void take() {
        try {
            ready.await();
            boolean over;
            do {
                over = switch (source.open()) {
                    case FrameSource.Opening.Opened(var frames) -> play(frames);
                    case FrameSource.Opening.Refused(var why) -> {
                        tell(why);
                        yield false;
                    }
                };
            } while (!over && !closing.await(pace.retry().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether there is nothing more to come, ever
    private boolean play(FrameSource.Frames frames) throws InterruptedException {
        try (frames) {
            var rate = new FrameRate(System::nanoTime);
            while (closing.getCount() > 0) {
                switch (frames.next(pace.frozen())) {
                    case FrameSource.Next.Picture(var frame) -> {
                        offer(frame);
                        rate.count().ifPresent(perSecond ->
                                tell(new CameraState.Working(frames.name(), perSecond, resting)));
                        slow = rate.isSlow() && !resting;
                        rest();
                    }
                    case FrameSource.Next.None(), FrameSource.Next.Lost() -> {
                        tell(new CameraState.Lost(frames.name()));
                        return false;
                    }
                    case FrameSource.Next.Ended() -> {
                        awaitRead();
                        tell(new CameraState.Ended(frames.name()));
                        return true;
                    }
                }
            }
            return true;
        }
    }

    private void offer(GreyFrame frame) {
        if (newest.poll() == null) {
            unread.incrementAndGet();
        }
        newest.add(frame);
    }

    private void awaitRead() throws InterruptedException {
        while (unread.get() > 0 && closing.getCount() > 0) {
            Thread.sleep(5);
        }
    }

    private void rest() throws InterruptedException {
        if (resting) {
            closing.await(pace.restEvery().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void read(FrameReader reader) {
        try {
            while (closing.getCount() > 0) {
                var frame = Optional.ofNullable(newest.poll(200, TimeUnit.MILLISECONDS));
                frame.ifPresent(picture -> {
                    reader.look(picture);
                    unread.decrementAndGet();
                });
                resting = reader.isResting();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A change is logged: it is the first thing asked for when a camera does not read.
    private void tell(CameraState state) {
        if (states.tell(state)) {
            LOG.log(System.Logger.Level.DEBUG, () -> "Camera: " + state);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            taking.join(Duration.ofSeconds(5));
            reading.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
