package org.nordkassa.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.nordkassa.checkout.CheckoutState;

/// Carries states to the JavaFX thread. States that come faster than they are painted give way to the newest one.
final class StateFeed implements Consumer<CheckoutState> {
    private final AtomicReference<Optional<CheckoutState>> newest = new AtomicReference<>(Optional.empty());
    private final Executor fx;
    private final Consumer<CheckoutState> painter;

    StateFeed(Executor fx, Consumer<CheckoutState> painter) {
        this.fx = fx;
        this.painter = painter;
    }

    @Override
    public void accept(CheckoutState state) {
        if (newest.getAndSet(Optional.of(state)).isEmpty()) {
            fx.execute(() -> newest.getAndSet(Optional.empty()).ifPresent(painter));
        }
    }
}
