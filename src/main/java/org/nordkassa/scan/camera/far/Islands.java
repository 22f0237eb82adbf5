package org.nordkassa.scan.camera.far;

import java.util.ArrayList;
import java.util.List;

/// Gathers the dark runs of one row after the other: those that touch one of the row above are of one island.
final class Islands {
    private final Ink ink;
    private final List<Island> all = new ArrayList<>();
    private Runs above;
    private Runs row;

    /// Of one row, from left to right.
    private static final class Runs {
        private final int[] from;
        private final int[] to;
        private final Island[] islands;
        private int count;

        Runs(int most) {
            from = new int[most];
            to = new int[most];
            islands = new Island[most];
        }
    }

    private Islands(Ink ink) {
        this.ink = ink;
        int most = ink.words() * Long.SIZE / 2 + 1;
        above = new Runs(most);
        row = new Runs(most);
    }

    static List<Island> in(Ink ink) {
        var islands = new Islands(ink);
        for (int y = 0; y < ink.rows(); y++) {
            islands.take(y);
        }
        return islands.all.stream().filter(Island::isWhole).toList();
    }

    private void take(int y) {
        row.count = 0;
        int touching = 0;
        for (int from = ink.next(y, 0, true); from >= 0;) {
            int to = ink.next(y, from, false);
            while (touching < above.count && above.to[touching] <= from) {
                touching++;
            }
            var island = island(touching, from, to);
            island.add(from, to, y);
            row.from[row.count] = from;
            row.to[row.count] = to;
            row.islands[row.count++] = island;
            from = ink.next(y, to, true);
        }
        var free = above;
        above = row;
        row = free;
    }

    /// @param touching the first run above that does not end before
    private Island island(int touching, int from, int to) {
        if (touching == above.count || above.from[touching] >= to) {
            var island = new Island();
            all.add(island);
            return island;
        }
        var island = above.islands[touching].whole();
        for (int i = touching + 1; i < above.count && above.from[i] < to; i++) {
            var other = above.islands[i].whole();
            if (other != island) {
                island.join(other);
            }
        }
        return island;
    }
}
