package org.nordkassa.checkout;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Something done again and again until its thread is interrupted. A fault in one round is logged under `name` and does
/// not keep the next from coming.
record Rounds(String name, Duration every, Round round) implements Runnable {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

    /// What is done each time.
    interface Round {
        void go() throws InterruptedException;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                goOnce();
                TimeUnit.MILLISECONDS.sleep(every.toMillis());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOnce() throws InterruptedException {
        try {
            round.go();
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "fault " + FaultCode.of(fault) + " while " + name, fault);
        }
    }
}
