package org.nordkassa.app;

import java.io.IOException;
import java.time.Duration;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.store.Backups;
import org.nordkassa.store.Backups.BackupFailed;

/// Makes a backup whenever one is due, on a thread of its own beside the sale. After a cut the first one, which reads the
/// whole database, is due at once.
final class BackupRhythm implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BackupRhythm.class.getName());
    /// The morning's first customers come before it.
    private static final Duration HEAD_START = Duration.ofMinutes(2);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final Backups backups;
    private final Duration every;
    private final Thread thread;

    private BackupRhythm(Backups backups, Duration every, boolean atOnce) {
        this.backups = backups;
        this.every = every;
        thread = Thread.ofPlatform().name("backup").daemon().priority(Thread.MIN_PRIORITY).unstarted(() -> run(atOnce));
    }

    static BackupRhythm start(Backups backups, TillSettings.Backups settings, boolean atOnce) {
        var rhythm = new BackupRhythm(backups, settings.every(), atOnce);
        rhythm.thread.start();
        return rhythm;
    }

    private void run(boolean atOnce) {
        try {
            Thread.sleep(HEAD_START);
            boolean now = atOnce;
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(now ? Duration.ZERO : backups.untilDue(every));
                now = false;
                Thread.sleep(made() ? Duration.ZERO : AFTER_FAILURE);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "no more backups: their folder cannot be read", unreadable);
        }
    }

    private boolean made() {
        try {
            LOG.log(System.Logger.Level.INFO, "backup " + backups.make().getFileName());
            return true;
        } catch (BackupFailed failure) {
            LOG.log(System.Logger.Level.ERROR, "no backup was made", failure);
            return false;
        }
    }

    /// A copy that is being made is left unfinished, which the next one clears away.
    @Override
    public void close() {
        thread.interrupt();
    }
}
