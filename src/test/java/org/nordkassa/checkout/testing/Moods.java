package org.nordkassa.checkout.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Refusal;

/// The moods of one kind of call, in the order in which they come, the last one for good.
public final class Moods {
    private final Deque<Mood> coming = new ArrayDeque<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private Mood lasting = Mood.ANSWERS;
    private CountDownLatch gate = new CountDownLatch(1);
    private Refusal refusal = Refusal.ALREADY_USED;

    /// From now on.
    public synchronized void are(Mood mood) {
        coming.clear();
        lasting = mood;
        if (mood == Mood.HELD_BACK && gate.getCount() == 0) {
            gate = new CountDownLatch(1);
        }
    }

    /// For the next calls, one each; then as before.
    public synchronized void next(Mood... moods) {
        coming.addAll(List.of(moods));
    }

    public synchronized void refuse(Refusal reason) {
        refusal = reason;
        are(Mood.REFUSES);
    }

    /// Lets go of the calls that are held back. They are answered or, if that was said meanwhile, refused.
    public synchronized void release() {
        lasting = lasting == Mood.HELD_BACK ? Mood.ANSWERS : lasting;
        gate.countDown();
    }

    private synchronized boolean refuses() {
        return lasting == Mood.REFUSES;
    }

    public int calls() {
        return calls.get();
    }

    private synchronized Mood take() {
        calls.incrementAndGet();
        return coming.isEmpty() ? lasting : coming.removeFirst();
    }

    private synchronized CountDownLatch gate() {
        return gate;
    }

    private synchronized Refusal refusal() {
        return refusal;
    }

    /// How many calls have ended.
    public int ended() {
        return ended.get();
    }

    Outcome outcome(Supplier<Outcome> work) {
        try {
            return played(work);
        } finally {
            ended.incrementAndGet();
        }
    }

    private Outcome played(Supplier<Outcome> work) {
        return switch (take()) {
            case ANSWERS -> work.get();
            case HELD_BACK -> {
                Waits.until(gate());
                yield refuses() ? new Outcome.Refused(refusal()) : work.get();
            }
            case FAILS -> new Outcome.NotSent(new RemoteFailure.Unreachable());
            case REFUSES -> new Outcome.Refused(refusal());
            case LOSES_ANSWER -> {
                work.get();
                yield new Outcome.Unknown(new RemoteFailure.TimedOut());
            }
            case LOSES_REQUEST -> new Outcome.Unknown(new RemoteFailure.TimedOut());
            case BREAKS -> throw new IllegalStateException("a fault in the adapter");
        };
    }

    <T> Answer<T> answer(Supplier<T> work) {
        return switch (take()) {
            case ANSWERS -> new Answer.Answered<>(work.get());
            case HELD_BACK -> {
                Waits.until(gate());
                yield new Answer.Answered<>(work.get());
            }
            case FAILS -> new Answer.Failed<>(new RemoteFailure.Unreachable());
            case REFUSES -> new Answer.Failed<>(new RemoteFailure.NotAccepted(422));
            case LOSES_ANSWER, LOSES_REQUEST -> new Answer.Failed<>(new RemoteFailure.TimedOut());
            case BREAKS -> throw new IllegalStateException("a fault in the adapter");
        };
    }
}
