package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nordkassa.loyalty.RemoteSystem;

/// What the parts of checkout ask of the one thread that conducts the sale.
interface Desk {
    Instant now();

    void say(Notice notice);

    /// Runs blocking work elsewhere and `then` on the conducting thread, whatever becomes of the work.
    ///
    /// @param ifBroken what `then` is told when the work ended by a fault instead of a result
    <T> void inBackground(Supplier<T> work, T ifBroken, Consumer<T> then);

    /// Messages have been committed that wait to be sent.
    void messagesWait();

    /// A system answers again: what waits for it need not wait any longer.
    void answersAgain(RemoteSystem system);

    /// Runs on the conducting thread after a while.
    void after(Duration wait, Runnable then);
}
