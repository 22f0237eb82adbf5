package org.nordkassa.checkout.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How long a test is willing to wait for what must happen.
public final class Waits {
    public static final long LIMIT_SECONDS = 30;

    private Waits() {}

    static void until(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never released");
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", closing);
        }
    }
}
