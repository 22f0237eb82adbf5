package org.nordkassa.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nordkassa.checkout.port.BackupWatch;
import org.nordkassa.store.Backups;
import org.nordkassa.store.Backups.BackupFailed;

/// Makes a backup whenever one is due, on a thread of its own beside the sale. After a cut the first one, which reads the
/// whole database, is due at once. What goes wrong is there to be seen until one is good again.
final class BackupRhythm implements BackupWatch, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BackupRhythm.class.getName());

    /// @param headStart the morning's first customers come before the first one
    record Waits(Duration every, Duration headStart, Duration afterFailure) {
        static Waits usual(Duration every) {
            return new Waits(every, Duration.ofMinutes(2), Duration.ofMinutes(15));
        }
    }

    private final Backups backups;
    private final Waits waits;
    private final InstantSource clock;
    private final Semaphore asked = new Semaphore(0);
    private volatile Optional<Trouble> trouble = Optional.empty();
    private volatile Optional<Thread> thread = Optional.empty();

    BackupRhythm(Backups backups, Waits waits, InstantSource clock) {
        this.backups = backups;
        this.waits = waits;
        this.clock = clock;
    }

    /// @param onChange told when there is trouble, or none any more
    void start(boolean atOnce, Runnable onChange) {
        thread = Optional.of(Thread.ofPlatform().name("backup").daemon().priority(Thread.MIN_PRIORITY)
                .start(() -> run(atOnce, onChange)));
    }

    @Override
    public Optional<Trouble> trouble() {
        return trouble;
    }

    @Override
    public void tryNow() {
        asked.release();
    }

    private void run(boolean atOnce, Runnable onChange) {
        try {
            await(waits.headStart());
            boolean now = atOnce;
            while (!Thread.currentThread().isInterrupted()) {
                await(now ? Duration.ZERO : untilDue());
                var before = trouble;
                trouble = made(before);
                if (!trouble.equals(before)) {
                    onChange.run();
                }
                now = trouble.isPresent();
                await(now ? waits.afterFailure() : Duration.ZERO);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// Or until somebody asks.
    private void await(Duration wait) throws InterruptedException {
        if (asked.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            asked.drainPermits();
        }
    }

    private Duration untilDue() {
        try {
            return backups.untilDue(waits.every());
        } catch (IOException unreadable) {
            return Duration.ZERO;
        }
    }

    private Optional<Trouble> made(Optional<Trouble> before) {
        try {
            LOG.log(System.Logger.Level.INFO, "backup " + backups.make().getFileName());
            return Optional.empty();
        } catch (BackupFailed failure) {
            LOG.log(System.Logger.Level.ERROR, "no backup was made: " + failure.why(), failure);
            var now = clock.instant();
            return Optional.of(new Trouble(failure.why(), backups.folder().toString(),
                    before.map(Trouble::since).orElse(now), now.plus(waits.afterFailure()), lastGood()));
        }
    }

    private Optional<Instant> lastGood() {
        try {
            return Backups.in(backups.folder()).stream().findFirst().flatMap(Backups::madeAt);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// A copy that is being made is left unfinished, which the next one clears away.
    @Override
    public void close() {
        thread.ifPresent(Thread::interrupt);
    }
}
