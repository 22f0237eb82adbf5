package org.nordkassa.app.command;

import java.util.concurrent.CountDownLatch;

/// Keeps a server's command alive until it is told to stop.
final class Forever {
    private Forever() {}

    /// Waits for Ctrl+C or a kill, and runs `close` then.
    static void until(Runnable close) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(close));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
