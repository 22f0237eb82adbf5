package org.nordkassa.scan.camera.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.scan.camera.GreyFrame;

/// Looks for finder patterns and remembers what it found in the last frame: rungs that look at the same view share one
/// of these, so that only the first of them has to search. For one thread.
public final class Patterns {
    private final Function<GreyFrame, Blacks> blacks;
    private final int everyRow;
    private Optional<Seen> last = Optional.empty();

    private record Seen(GreyFrame frame, List<Triple> triples) {}

    Patterns(Function<GreyFrame, Blacks> blacks, int everyRow) {
        this.blacks = blacks;
        this.everyRow = everyRow;
    }

    /// In black and white by one threshold for the whole frame.
    ///
    /// @param everyRow in which rows they are looked for
    public static Patterns byOneThreshold(int everyRow) {
        return new Patterns(Blacks::byOneThreshold, everyRow);
    }

    /// In black and white by the mean of each neighbourhood.
    ///
    /// @param everyRow in which rows they are looked for
    public static Patterns byNeighbourhood(int everyRow) {
        return new Patterns(Blacks::byNeighbourhood, everyRow);
    }

    /// Threes that may belong to one code, the likeliest first.
    List<Triple> in(GreyFrame frame) {
        var seen = last.filter(before -> before.frame() == frame)
                .orElseGet(() -> new Seen(frame, Triple.of(FinderSearch.in(blacks.apply(frame), everyRow))));
        last = Optional.of(seen);
        return seen.triples();
    }
}
