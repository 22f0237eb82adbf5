package org.nordkassa.checkout;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.ValueKeeper;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.ValueUse;

/// Sends captures out. Of one use only one is ever on its way, and nothing that follows it may overtake it: a give-back
/// that arrived before its capture would find nothing to give back, and the capture would then take the money for good.
final class Captures {
    private final Desk desk;
    private final ConcurrentMap<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    Captures(Desk desk) {
        this.desk = desk;
    }

    /// @param tries how often it is asked in all while answers get lost
    void ask(
            ValueKeeper keeper, ValueUse use, Money amount, Optional<Customer> customer, int tries,
            Consumer<Outcome> then) {
        var ended = new CompletableFuture<Void>();
        var earlier = Optional.ofNullable(underWay.put(use.key(), ended));
        desk.<Outcome>inBackground(() -> {
            try {
                earlier.ifPresent(CompletableFuture::join);
                return persistently(tries, () -> keeper.capture(use, amount, customer));
            } finally {
                underWay.remove(use.key(), ended);
                ended.complete(null);
            }
        }, new Outcome.Unknown(new RemoteFailure.Nonsense()), then);
    }

    /// Asks again under the same key while the answer is lost. Once one was lost, only a clear yes or no ends the
    /// doubt: that a later try was not sent says nothing of the earlier one.
    static Outcome persistently(int tries, Supplier<Outcome> call) {
        var outcome = call.get();
        for (int i = 1; i < tries && outcome instanceof Outcome.Unknown; i++) {
            var next = call.get();
            outcome = next instanceof Outcome.NotSent(var failure) ? new Outcome.Unknown(failure) : next;
        }
        return outcome;
    }

    /// Blocks until no capture of this use is on its way. For couriers, never for the conducting thread.
    void awaitEnd(String key) throws InterruptedException {
        try {
            underWay.getOrDefault(key, CompletableFuture.completedFuture(null)).get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }
}
