package org.nordkassa.checkout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;

/// The value in flight of one sale, by its key, in the order in which it was set aside.
record Uses(Map<String, ValueInFlight> byKey) {
    static final Uses NONE = new Uses(Map.of());

    static Uses of(List<Journal.Entry> entries) {
        var uses = NONE;
        for (var entry : entries) {
            if (entry instanceof Journal.OfValue(var event)) {
                uses = uses.after(event);
            }
        }
        return uses;
    }

    Uses after(ValueEvent event) {
        var next = new LinkedHashMap<>(byKey);
        if (event instanceof ValueEvent.Held(var use, var _)) {
            next.put(use.key(), ValueInFlight.held(use));
        } else {
            var value = find(event.key()).orElseThrow(() ->
                    new IllegalStateException("no such value in flight: " + event.key()));
            next.put(event.key(), value.after(event));
        }
        return new Uses(next);
    }

    Uses after(List<ValueEvent> events) {
        var next = this;
        for (var event : events) {
            next = next.after(event);
        }
        return next;
    }

    Optional<ValueInFlight> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Stream<ValueInFlight> at(Stage stage) {
        return byKey.values().stream().filter(value -> value.stage() == stage);
    }
}
