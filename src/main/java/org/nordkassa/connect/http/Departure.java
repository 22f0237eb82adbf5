package org.nordkassa.connect.http;

import java.util.concurrent.atomic.AtomicBoolean;

/// Whether a request has begun to leave the till. Before that, nothing can have been done at the other side.
final class Departure {
    private final AtomicBoolean left = new AtomicBoolean();

    void leaves() {
        left.set(true);
    }

    boolean hasLeft() {
        return left.get();
    }
}
