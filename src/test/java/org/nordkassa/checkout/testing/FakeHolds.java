package org.nordkassa.checkout.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.SharedHolds;
import org.nordkassa.loyalty.ValueUse;

/// A shop's server that lends holds, and other tills that may have them.
public final class FakeHolds implements SharedHolds {
    public volatile boolean reachable = true;
    public volatile boolean mayDoWithout;
    public volatile Duration renewEvery = Duration.ofHours(1);
    private final Map<String, ValueUse> held = new ConcurrentHashMap<>();
    private final Map<ValueUse.Subject, String> elsewhere = new ConcurrentHashMap<>();
    private final Map<ValueUse.Subject, String> used = new ConcurrentHashMap<>();
    private final AtomicLong unanswered = new AtomicLong();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /// Another till has it from now on.
    public void give(String till, ValueUse.Subject subject) {
        elsewhere.put(subject, till);
    }

    public void useElsewhere(String till, ValueUse.Subject subject) {
        used.put(subject, till);
    }

    /// What is held for this till.
    public List<ValueUse.Subject> held() {
        return held.values().stream().map(ValueUse::subject).toList();
    }

    /// Every call that reached it: `take`, `capture`, `give back`, `captured`, `release`.
    public List<String> calls() {
        return calls;
    }

    public long unanswered() {
        return unanswered.get();
    }

    private Given given(String call, Claim claim) {
        if (!reachable) {
            unanswered.incrementAndGet();
            return new NotGiven(new RemoteFailure.Unreachable());
        }
        calls.add(call);
        var subject = claim.use().subject();
        if (used.containsKey(subject)) {
            return new Used(used.get(subject), false);
        }
        if (elsewhere.containsKey(subject)) {
            return new HeldElsewhere(elsewhere.get(subject));
        }
        held.put(claim.use().key(), claim.use());
        return new Granted();
    }

    @Override
    public Given take(Claim claim) {
        return given("take", claim);
    }

    @Override
    public Given beginCapture(Claim claim) {
        return given("capture", claim);
    }

    @Override
    public Given beginGivingBack(Claim claim) {
        return given("give back", claim);
    }

    @Override
    public boolean captured(String useKey) {
        return end("captured", useKey);
    }

    @Override
    public boolean release(String useKey) {
        return end("release", useKey);
    }

    private boolean end(String call, String useKey) {
        if (reachable) {
            calls.add(call);
            held.remove(useKey);
        }
        return reachable;
    }

    @Override
    public Answer<List<Known>> known() {
        return reachable ? new Answer.Answered<>(held.values().stream()
                .map(use -> new Known(use.key(), use.sale().toString())).toList())
                : new Answer.Failed<>(new RemoteFailure.Unreachable());
    }

    @Override
    public Optional<String> tillThatHas(String useKey) {
        return elsewhere.values().stream().findFirst();
    }

    @Override
    public Duration renewEvery() {
        return renewEvery;
    }

    @Override
    public boolean mayDoWithout() {
        return mayDoWithout;
    }
}
