package org.nordkassa.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A screen that is built when it is first wanted, so that the till opens without it. Used by one thread.
public final class Lazy<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    /// Whether it has been made and is so.
    public boolean is(Predicate<T> so) {
        return made.filter(so).isPresent();
    }

    /// Does something with it only if it has been made.
    public void ifMade(Consumer<T> use) {
        made.ifPresent(use);
    }
}
