package org.nordkassa.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Joins a future and throws what went wrong in it as it was.
final class Unwrapped {
    private Unwrapped() {}

    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }
}
