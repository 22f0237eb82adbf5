package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the parts of checkout ask of the one thread that conducts the sale.
interface Desk {
    Instant now();

    void say(Notice notice);

    /// Runs blocking work elsewhere and `then` on the conducting thread.
    <T> void inBackground(Supplier<T> work, Consumer<T> then);

    /// Messages have been committed that wait to be sent.
    void messagesWait();

    /// Runs on the conducting thread after a while.
    void after(Duration wait, Runnable then);
}
