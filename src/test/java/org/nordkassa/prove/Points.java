package org.nordkassa.prove;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/// The points at which tills are still to be killed, handed out to whoever asks.
final class Points {
    /// A kind of point: before or after a commit, or at a moment of a request.
    enum Kind {
        BEFORE_COMMIT, AFTER_COMMIT, REQUEST_SENT, REQUEST_WORKED, REQUEST_ANSWERED;

        boolean isCommit() {
            return this == BEFORE_COMMIT || this == AFTER_COMMIT;
        }
    }

    /// @param no from 1
    record Point(Kind kind, int no) {
        @Override
        public String toString() {
            return kind + " " + no;
        }
    }

    private final Queue<Point> expected = new ArrayDeque<>();
    private final Map<Kind, Integer> last = new EnumMap<>(Kind.class);
    private final Set<Kind> open = EnumSet.noneOf(Kind.class);

    private Points() {}

    /// Every point there is: as many of each kind as there were in a round in which nobody was killed, and then on until one
    /// is not reached.
    static Points all(int commits, int requests) {
        var points = new Points();
        for (var kind : Kind.values()) {
            int count = kind.isCommit() ? commits : requests;
            for (int no = 1; no <= count; no++) {
                points.expected.add(new Point(kind, no));
            }
            points.last.put(kind, count);
            points.open.add(kind);
        }
        return points;
    }

    /// About so many of each kind, spread over the round.
    static Points some(int most, int commits, int requests) {
        var points = new Points();
        for (var kind : Kind.values()) {
            int count = kind.isCommit() ? commits : requests;
            int step = Math.max(1, count / most);
            for (int no = 1 + kind.ordinal() * step / Kind.values().length; no <= count; no += step) {
                points.expected.add(new Point(kind, no));
            }
        }
        return points;
    }

    synchronized boolean hasMore() {
        return !expected.isEmpty() || !open.isEmpty();
    }

    /// @return a point, which may turn out not to be there; none when all have been handed out
    synchronized Optional<Point> next() {
        if (expected.isEmpty()) {
            open.stream().findFirst().ifPresent(kind ->
                    expected.add(new Point(kind, last.merge(kind, 1, Integer::sum))));
        }
        return Optional.ofNullable(expected.poll());
    }

    /// The round has no such point, and none after it.
    synchronized void isBeyond(Point point) {
        open.remove(point.kind());
    }
}
