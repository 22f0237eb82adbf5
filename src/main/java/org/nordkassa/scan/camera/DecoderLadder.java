package org.nordkassa.scan.camera;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Decoders on views of a frame, cheap and likely ones first. A stream has the first rungs on every frame and of the
/// others, in turn, those that the frame's budget has room for: what a rung costs is known from its times before. A still
/// has all of them until its time is over.
///
/// Finds at most one code a frame. For one thread at a time; making one takes tens of milliseconds.
public final class DecoderLadder {
    /// However fast a computer is, it need not work on a frame all the time: the next one shows more.
    private static final int TURNS_A_FRAME = 3;
    private final List<Turn> always;
    private final List<Turn> inTurn;
    private final List<Stage> forStills;
    private final Duration frameBudget;
    private final LongSupplier nanoseconds;
    private Optional<Turn> lastToRead = Optional.empty();
    private int next;

    DecoderLadder(List<Stage> always, List<Stage> inTurn, List<Stage> forStills, Duration frameBudget,
            LongSupplier nanoseconds) {
        if (inTurn.isEmpty()) {
            throw new IllegalArgumentException("without rungs to take in turn there is no ladder");
        }
        this.always = always.stream().map(stage -> new Turn(stage, nanoseconds)).toList();
        this.inTurn = inTurn.stream().map(stage -> new Turn(stage, nanoseconds)).toList();
        this.forStills = Stream.of(always, inTurn, forStills).flatMap(List::stream).toList();
        this.frameBudget = frameBudget;
        this.nanoseconds = nanoseconds;
    }

    /// @param frameBudget what a frame of a stream may take of the processor, about
    public static DecoderLadder standard(Duration frameBudget) {
        var threads = ManagementFactory.getThreadMXBean();
        var rungs = new Rungs();
        return new DecoderLadder(rungs.always(), rungs.inTurn(), rungs.forStills(), frameBudget,
                threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime);
    }

    /// For a frame of a stream: what this one misses, the next may show to another rung. The rung that has read the frame
    /// before is asked first.
    public Optional<FoundCode> decode(GreyFrame frame) {
        long start = nanoseconds.getAsLong();
        var views = new Views(frame);
        var before = lastToRead;
        lastToRead = Optional.empty();
        return before.flatMap(turn -> tried(turn, views))
                .or(() -> always.stream().filter(turn -> before.filter(turn::equals).isEmpty())
                        .map(turn -> tried(turn, views)).flatMap(Optional::stream).findFirst())
                .or(() -> others(views, start));
    }

    private Optional<FoundCode> tried(Turn turn, Views views) {
        var found = turn.tried(views);
        lastToRead = found.map(_ -> turn);
        return found;
    }

    private Optional<FoundCode> others(Views views, long start) {
        int turns = 0;
        for (int looked = 0; looked < inTurn.size() && turns < TURNS_A_FRAME; looked++) {
            var turn = inTurn.get(next);
            double room = frameBudget.toNanos() - (nanoseconds.getAsLong() - start);
            if (!turn.fits(room)) {
                if (turns > 0 && turn.fits(frameBudget.toNanos() / 2.0)) {
                    return Optional.empty();
                }
                turn.passOver();
            } else {
                turns++;
                var found = tried(turn, views);
                if (found.isPresent()) {
                    return found;
                }
            }
            next = (next + 1) % inTurn.size();
        }
        return Optional.empty();
    }

    /// For a single picture.
    ///
    /// @param budget no rung is begun after it
    public Optional<FoundCode> decodeStill(GreyFrame frame, Duration budget) {
        long end = nanoseconds.getAsLong() + budget.toNanos();
        var views = new Views(frame);
        return forStills.stream().takeWhile(_ -> nanoseconds.getAsLong() - end < 0)
                .map(stage -> stage.tried(views)).flatMap(Optional::stream).findFirst();
    }
}
