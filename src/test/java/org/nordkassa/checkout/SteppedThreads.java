package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/// All threads of a till on the one of a test, which says what runs when.
final class SteppedThreads implements Threads {
    private record Alarm(Instant due, long order, Runnable step) {}

    private final InstantSource clock;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::due).thenComparing(Alarm::order));
    private boolean conducting;
    private boolean closed;
    private long order;

    SteppedThreads(InstantSource clock) {
        this.clock = clock;
    }

    /// At once, unless a step is being taken.
    @Override
    public boolean conduct(Runnable step) {
        if (closed) {
            return false;
        }
        steps.add(step);
        drain();
        return true;
    }

    private void drain() {
        if (!conducting) {
            conducting = true;
            try {
                while (!closed && !steps.isEmpty()) {
                    steps.removeFirst().run();
                }
            } finally {
                conducting = false;
            }
        }
    }

    @Override
    public void conductAfter(Duration wait, Runnable step) {
        alarms.add(new Alarm(clock.instant().plus(wait), order++, step));
    }

    @Override
    public void elsewhere(Runnable work) {
        if (!closed) {
            beside.add(work);
        }
    }

    /// Does the oldest piece of what may block.
    ///
    /// @return whether there was one
    boolean workBeside() {
        var work = beside.pollFirst();
        if (work != null) {
            work.run();
        }
        return work != null;
    }

    void ringAlarms() {
        while (!alarms.isEmpty() && !alarms.peek().due().isAfter(clock.instant())) {
            conduct(alarms.poll().step());
        }
    }

    /// The power has gone: nothing of what was to be done is done.
    @Override
    public void close() {
        closed = true;
        steps.clear();
        beside.clear();
        alarms.clear();
    }
}
