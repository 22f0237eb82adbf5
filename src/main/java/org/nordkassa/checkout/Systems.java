package org.nordkassa.checkout;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.Outbox.Backlog;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;

/// What was last heard of each remote system.
final class Systems {
    private final Map<RemoteSystem, SystemState> states = new EnumMap<>(RemoteSystem.class);

    void expect(RemoteSystem system) {
        states.putIfAbsent(system, SystemState.UNTRIED);
    }

    /// @return whether the system answers again after it had failed
    boolean heard(RemoteSystem system, Optional<RemoteFailure> failure, Instant at) {
        var before = states.getOrDefault(system, SystemState.UNTRIED);
        boolean same = before.since().isPresent() && before.failure().isPresent() == failure.isPresent();
        states.put(system, new SystemState(
                failure, same ? before.since() : Optional.of(at), before.waiting(), before.refused()));
        return before.failure().isPresent() && failure.isEmpty();
    }

    void backlog(Map<RemoteSystem, Backlog> backlog) {
        states.replaceAll((system, state) -> Optional.ofNullable(backlog.get(system))
                .map(found -> new SystemState(state.failure(), state.since(), found.waiting(), found.refused()))
                .orElseGet(() -> new SystemState(state.failure(), state.since(), 0, 0)));
    }

    Map<RemoteSystem, SystemState> states() {
        return states;
    }
}
