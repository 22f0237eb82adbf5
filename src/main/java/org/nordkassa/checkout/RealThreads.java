package org.nordkassa.checkout;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The one conducting thread, and as many others as there are questions under way. What comes after closing is let go:
/// it is asked for again at the next start.
final class RealThreads implements Threads {
    private static final System.Logger LOG = System.getLogger(RealThreads.class.getName());
    private static final int SECONDS_TO_END = 5;

    private final ScheduledThreadPoolExecutor conducting =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("checkout").factory());
    private final ExecutorService others =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ask-", 0).factory());

    RealThreads() {
        conducting.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public boolean conduct(Runnable step) {
        return unlessClosed(() -> conducting.execute(step));
    }

    @Override
    public void conductAfter(Duration wait, Runnable step) {
        unlessClosed(() -> conducting.schedule(step, wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void elsewhere(Runnable work) {
        unlessClosed(() -> others.execute(work));
    }

    private static boolean unlessClosed(Runnable submission) {
        try {
            submission.run();
            return true;
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "came after closing");
            return false;
        }
    }

    /// Ends the steps that were taken on, and none of them by an interrupt: it may be writing.
    @Override
    public void close() {
        conducting.shutdown();
        try {
            if (!conducting.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "checkout did not stop in time");
                conducting.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        others.shutdownNow();
    }
}
