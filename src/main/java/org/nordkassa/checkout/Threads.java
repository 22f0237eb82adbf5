package org.nordkassa.checkout;

import java.time.Duration;

/// Where work is done: on the one conducting thread, or beside it.
interface Threads extends AutoCloseable {
    /// Takes the step after those that came before it, never two at a time.
    ///
    /// @return whether the step will be taken
    boolean conduct(Runnable step);

    void conductAfter(Duration wait, Runnable step);

    /// What may block.
    void elsewhere(Runnable work);

    @Override
    void close();
}
