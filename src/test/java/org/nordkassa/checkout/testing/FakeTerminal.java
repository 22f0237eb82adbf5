package org.nordkassa.checkout.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.joda.money.Money;
import org.nordkassa.checkout.port.PaymentTerminal;

/// A connected terminal that gives prepared results, the last one for good; payments and questions of status alike.
public final class FakeTerminal implements PaymentTerminal.Connected {
    private final Deque<Result> results = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public synchronized void answers(Result... prepared) {
        results.clear();
        results.addAll(List.of(prepared));
    }

    /// The keys of payments and of questions, in order.
    public synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    public void holdBack() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    @Override
    public Result pay(Money amount, String key) {
        Waits.until(gate);
        return next(key);
    }

    @Override
    public Result status(String key) {
        return next(key);
    }

    private synchronized Result next(String key) {
        keys.add(key);
        return results.size() > 1 ? results.removeFirst() : results.getFirst();
    }
}
