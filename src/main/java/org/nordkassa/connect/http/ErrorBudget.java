package org.nordkassa.connect.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import org.nordkassa.checkout.port.RemoteFailure;

/// How much may go wrong with one system before it is left alone for a while.
///
/// @param calls how many of the latest calls are looked at
/// @param least how many of them there have to be before anything is concluded
/// @param percent how many of a hundred may fail
/// @param rest how long the system is left alone then; the next two calls after that decide whether it goes on
/// @param everyErrorCounts whether a "no" of the system (4xx) counts like a failure: some systems block accounts by their
///     share of errors, whatever these were about
public record ErrorBudget(int calls, int least, int percent, Duration rest, boolean everyErrorCounts) {
    /// A system that has gone is asked again after a few seconds; meanwhile nobody waits for a deadline in vain.
    public static final ErrorBudget USUAL = new ErrorBudget(20, 8, 50, Duration.ofSeconds(5), false);

    /// The longest time a system is left alone because it has asked for it.
    static final Duration LONGEST_REST = Duration.ofMinutes(5);

    public ErrorBudget {
        if (least < 1 || calls < least || percent < 1 || percent > 100 || !rest.isPositive()) {
            throw new IllegalArgumentException("no such budget");
        }
    }

    /// For a system that blocks accounts above a share of errors: it is left alone before that is reached.
    ///
    /// @param blocksAt the share in percent at which the system blocks
    public static ErrorBudget below(int blocksAt) {
        return new ErrorBudget(100, 20, blocksAt - 9, Duration.ofMinutes(1), true);
    }

    boolean counts(Reply reply) {
        return switch (reply) {
            case Reply.Success _ -> false;
            case Reply.Declined _ -> everyErrorCounts;
            case Reply.NoAnswer(var failure, var _) -> everyErrorCounts || isFailing(failure);
        };
    }

    /// A wrong key, a wrong certificate and a moved address say nothing about how the system does.
    private static boolean isFailing(RemoteFailure failure) {
        return switch (failure) {
            case RemoteFailure.Unreachable _, RemoteFailure.TimedOut _, RemoteFailure.TooManyRequests _,
                    RemoteFailure.ServerFault _, RemoteFailure.Nonsense _ -> true;
            case RemoteFailure.NotSetUp _, RemoteFailure.NotTrusted _, RemoteFailure.Moved _,
                    RemoteFailure.NotAuthorised _, RemoteFailure.AccountTaken _, RemoteFailure.NotAccepted _,
                    RemoteFailure.NotHeld _, RemoteFailure.Resting _ -> false;
        };
    }

    CircuitBreakerConfig config(Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(calls, least, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(percent)
                .slowCallRateThreshold(100)
                .slowCallDurationThreshold(Duration.ofDays(1))
                .permittedNumberOfCallsInHalfOpenState(2)
                .waitDurationInOpenState(rest)
                .clock(clock)
                .build();
    }
}
