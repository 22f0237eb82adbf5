package org.nordkassa.checkout;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.Outbox.Backlog;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;

/// What was last heard of each remote system.
final class Systems {
    private final Desk desk;
    private final Map<RemoteSystem, SystemState> states = new EnumMap<>(RemoteSystem.class);

    Systems(Desk desk) {
        this.desk = desk;
    }

    private void expect(RemoteSystem system) {
        states.putIfAbsent(system, SystemState.UNTRIED);
    }

    void expectAll(CheckoutPorts ports) {
        ports.offers().forEach(source -> expect(source.system()));
        ports.directories().forEach(directory -> expect(directory.system()));
        ports.giftCards().ifPresent(giftCards -> expect(giftCards.system()));
        ports.memberFeed().ifPresent(_ -> expect(RemoteSystem.CARDU));
        ports.correspondents().stream().map(Correspondent::system).forEach(this::expect);
    }

    void heard(RemoteSystem system, Answer<?> answer) {
        heard(system, answer instanceof Answer.Failed<?>(var why) ? Optional.of(why) : Optional.empty());
    }

    void heard(RemoteSystem system, Outcome outcome) {
        heard(system, switch (outcome) {
            case Outcome.Done _, Outcome.Refused _ -> Optional.empty();
            case Outcome.NotSent(var why) -> Optional.of(why);
            case Outcome.Unknown(var why) -> Optional.of(why);
        });
    }

    /// That the shop's server did not lend a hold says nothing of the system.
    void heard(RemoteSystem system, Optional<RemoteFailure> failure) {
        if (failure.filter(RemoteFailure.NotHeld.class::isInstance).isPresent()) {
            return;
        }
        var before = states.getOrDefault(system, SystemState.UNTRIED);
        boolean same = before.since().isPresent() && before.failure().isPresent() == failure.isPresent();
        states.put(system, new SystemState(
                failure, same ? before.since() : Optional.of(desk.now()), before.waiting(), before.refused()));
        if (before.failure().isPresent() && failure.isEmpty()) {
            desk.answersAgain(system);
        }
    }

    /// A system that is not set up any more, but for which messages wait, must not be forgotten.
    void backlog(Map<RemoteSystem, Backlog> backlog) {
        backlog.forEach((system, found) -> {
            if (found.waiting() + found.refused() > 0) {
                states.putIfAbsent(system, new SystemState(Optional.of(new RemoteFailure.NotSetUp()),
                        Optional.of(desk.now()), found.waiting(), found.refused()));
            }
        });
        states.replaceAll((system, state) -> Optional.ofNullable(backlog.get(system))
                .map(found -> new SystemState(state.failure(), state.since(), found.waiting(), found.refused()))
                .orElseGet(() -> new SystemState(state.failure(), state.since(), 0, 0)));
    }

    Map<RemoteSystem, SystemState> states() {
        return states;
    }
}
