package org.nordkassa.connect.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Reply.NoAnswer;

/// Leaves a system alone when its [ErrorBudget] is used up, or when it asks for it (HTTP 429).
final class Breaker {
    private final ErrorBudget budget;
    private final Clock clock;
    private final CircuitBreaker circuit;
    private volatile Instant until = Instant.MIN;

    Breaker(ErrorBudget budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
        circuit = CircuitBreaker.of("system", budget.config(clock));
        circuit.getEventPublisher().onStateTransition(change -> {
            if (change.getStateTransition().getToState() == State.OPEN) {
                until = clock.instant().plus(budget.rest());
            }
        });
    }

    /// Makes the call, unless the system is being left alone.
    Reply calling(Supplier<Reply> call) {
        if (!circuit.tryAcquirePermission()) {
            return new NoAnswer(new RemoteFailure.Resting(left()), false);
        }
        long started = System.nanoTime();
        boolean counted = false;
        try {
            var reply = call.get();
            count(reply, System.nanoTime() - started);
            counted = true;
            return reply;
        } finally {
            if (!counted) {
                circuit.releasePermission();
            }
        }
    }

    private void count(Reply reply, long nanos) {
        if (budget.counts(reply)) {
            circuit.onError(nanos, TimeUnit.NANOSECONDS, new CountedError());
        } else {
            circuit.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
        askedToWait(reply).ifPresent(this::rest);
    }

    private static Optional<Duration> askedToWait(Reply reply) {
        return reply instanceof NoAnswer(RemoteFailure.TooManyRequests(var wait), var _)
                ? wait.filter(Duration::isPositive) : Optional.empty();
    }

    private void rest(Duration asked) {
        var wait = asked.compareTo(ErrorBudget.LONGEST_REST) > 0 ? ErrorBudget.LONGEST_REST : asked;
        circuit.transitionToOpenStateFor(wait);
        until = clock.instant().plus(wait);
    }

    private Duration left() {
        var left = Duration.between(clock.instant(), until);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    /// The library wants a throwable for every error; this one costs nothing.
    private static final class CountedError extends Exception {
        private static final long serialVersionUID = 1;

        CountedError() {
            super("counted", null, false, false);
        }
    }
}
