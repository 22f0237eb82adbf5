package org.nordkassa.store;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.nordkassa.checkout.port.JournalUnavailable;

/// A few connections that only read, opened when they are first needed.
final class Readers {
    private static final int MOST = 4;

    /// Opens one more.
    interface Opening {
        Session open() throws SQLException;
    }

    private final Opening opening;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Opening opening) {
        this.opening = opening;
    }

    <T> T lend(Session.Work<T> work) throws SQLException {
        permits.acquireUninterruptibly();
        try {
            if (closed) {
                throw new JournalUnavailable(JournalUnavailable.Reason.OTHER, new IllegalStateException("closed"));
            }
            return lendTo(work);
        } finally {
            permits.release();
        }
    }

    /// The one used last comes first: its cache is warm.
    private <T> T lendTo(Session.Work<T> work) throws SQLException {
        var free = idle.pollFirst();
        var session = free == null ? opening.open() : free;
        try {
            return work.run(session);
        } finally {
            idle.addFirst(session);
        }
    }

    /// Waits for what is being read.
    void close() {
        permits.acquireUninterruptibly(MOST);
        closed = true;
        try {
            while (!idle.isEmpty()) {
                idle.pollFirst().close();
            }
        } catch (SQLException failure) {
            System.getLogger(Readers.class.getName()).log(System.Logger.Level.WARNING, "not closed cleanly", failure);
        } finally {
            permits.release(MOST);
        }
    }
}
