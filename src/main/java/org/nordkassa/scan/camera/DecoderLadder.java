package org.nordkassa.scan.camera;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Decoders on views of a frame, cheap and likely ones first. A stream has the first rungs on every frame and of the
/// others one or two in turn, so that no frame takes long; a still has all of them until its time is over.
///
/// Finds at most one code a frame. For one thread at a time; making one takes tens of milliseconds.
public final class DecoderLadder {
    private final List<Stage> always;
    private final List<Stage> inTurn;
    private final List<Stage> forStills;
    private final Duration frameBudget;
    private final LongSupplier nanoseconds;

    DecoderLadder(List<Stage> always, List<Stage> inTurn, List<Stage> forStills, Duration frameBudget,
            LongSupplier nanoseconds) {
        if (inTurn.isEmpty()) {
            throw new IllegalArgumentException("without rungs to take in turn there is no ladder");
        }
        this.always = List.copyOf(always);
        this.inTurn = List.copyOf(inTurn);
        this.forStills = List.copyOf(forStills);
        this.frameBudget = frameBudget;
        this.nanoseconds = nanoseconds;
    }

    /// @param frameBudget what a frame of a stream may take, about: no rung is begun in its second half
    public static DecoderLadder standard(Duration frameBudget) {
        return new DecoderLadder(Rungs.always(), Rungs.inTurn(), Rungs.forStills(), frameBudget,
                System::nanoTime);
    }

    /// For a frame of a stream: what this one misses, the next may show to another rung.
    ///
    /// @param frameNumber counts up by one from frame to frame
    public Optional<FoundCode> decode(GreyFrame frame, long frameNumber) {
        long end = nanoseconds.getAsLong() + frameBudget.toNanos() / 2;
        var views = new Views(frame);
        int first = (int) Math.floorMod(frameNumber, (long) inTurn.size());
        var found = climb(always.stream(), views).or(() -> inTurn.get(first).tried(views));
        if (found.isPresent() || nanoseconds.getAsLong() - end >= 0 || inTurn.size() == 1) {
            return found;
        }
        return inTurn.get((first + inTurn.size() / 2) % inTurn.size()).tried(views);
    }

    /// For a single picture.
    ///
    /// @param budget no rung is begun after it
    public Optional<FoundCode> decodeStill(GreyFrame frame, Duration budget) {
        long end = nanoseconds.getAsLong() + budget.toNanos();
        return climb(Stream.of(always, inTurn, forStills).flatMap(List::stream)
                .takeWhile(_ -> nanoseconds.getAsLong() - end < 0), new Views(frame));
    }

    private static Optional<FoundCode> climb(Stream<Stage> stages, Views views) {
        return stages.map(stage -> stage.tried(views)).flatMap(Optional::stream).findFirst();
    }
}
