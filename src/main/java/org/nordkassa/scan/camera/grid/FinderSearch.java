package org.nordkassa.scan.camera.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Looks for finder patterns along rows. Only the middle of 1:1:3:1:1 has to be right: the outer black may run into
/// something black beside the code, as it does where the white around a code is missing.
final class FinderSearch {
    private static final int MOST = 24;
    /// Modules of fewer pixels cannot be told apart, and noise is full of them.
    private static final double SMALLEST = 1.4;
    private static final int DIRECTIONS = 16;
    /// In so many of them the ring may be broken.
    private static final int BROKEN = 6;
    /// The cosine of each; the sine is the cosine a quarter before.
    private static final double[] WAYS =
            IntStream.range(0, DIRECTIONS).mapToDouble(i -> Math.cos(2 * Math.PI * i / DIRECTIONS)).toArray();
    /// A square's edge, on average over all directions, is so much farther away than in the nearest.
    private static final double TURNED = 1.122;
    private final Blacks blacks;
    private final List<Finder> found = new ArrayList<>();

    private FinderSearch(Blacks blacks) {
        this.blacks = blacks;
    }

    /// @return the likeliest first
    static List<Finder> in(Blacks blacks, int everyRow) {
        var search = new FinderSearch(blacks);
        for (int y = everyRow / 2; y < blacks.height(); y += everyRow) {
            search.row(y);
        }
        return search.found.stream().filter(finder -> finder.votes() > 1 || finder.unit() < 2 * everyRow)
                .map(search::ringed).flatMap(Optional::stream).filter(finder -> finder.unit() >= SMALLEST)
                .sorted(Comparator.comparingDouble((Finder finder) -> -finder.votes() * everyRow / finder.unit()))
                .limit(MOST).toList();
    }

    /// Looks in all directions: black, then white for two thirds as far, and then black again in most. What is left has
    /// the true side of a module, which a row across a turned pattern does not tell.
    private Optional<Finder> ringed(Finder finder) {
        int rings = 0;
        double reached = 0;
        for (int i = 0; i < DIRECTIONS && i - rings <= BROKEN; i++) {
            double dx = WAYS[i];
            double dy = WAYS[(i + DIRECTIONS * 3 / 4) % DIRECTIONS];
            double core = edge(finder, dx, dy, 0.5, true);
            double white = edge(finder, dx, dy, core, false);
            if (core > 0.6 * finder.unit() && white < 5 * finder.unit() && white > core + 0.35 * core - 0.5
                    && white < core + 1.3 * core + 1) {
                rings++;
                reached += core + white;
            }
        }
        return rings < DIRECTIONS - BROKEN ? Optional.empty() : Optional.of(new Finder(finder.x(), finder.y(),
                reached / rings / 4 / TURNED, finder.votes()));
    }

    /// How far it is to the end of a colour.
    private double edge(Finder finder, double dx, double dy, double from, boolean colour) {
        double limit = 5 * finder.unit() + 1;
        double radius = from;
        while (radius < limit && isBlack(finder, radius * dx, radius * dy) == colour) {
            radius += 0.5;
        }
        return radius;
    }

    private boolean isBlack(Finder finder, double dx, double dy) {
        int x = (int) Math.round(finder.x() + dx);
        int y = (int) Math.round(finder.y() + dy);
        return x >= 0 && y >= 0 && x < blacks.width() && y < blacks.height() && blacks.at(x, y);
    }

    private void row(int y) {
        int words = blacks.words();
        int first = y * words;
        int start = 0;
        // The last four runs before the one that ends.
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        long before = 0;
        for (int word = 0; word < words; word++) {
            long bits = blacks.bits()[first + word];
            // A bit for each pixel whose left neighbour has the other colour.
            long changes = bits ^ (bits << 1 | before);
            before = bits >>> 63;
            while (changes != 0) {
                int x = word * Long.SIZE + Long.numberOfTrailingZeros(changes);
                int e = x - start;
                boolean wasBlack = (bits >>> x & 1) == 0;
                if (wasBlack && b > 0 && isMiddle(b, c, d) && 3 * a >= c / 2 && 3 * e >= c / 2) {
                    cross(start - d - c / 2.0 - 0.5, y, (b + c + d) / 5.0);
                }
                a = b;
                b = c;
                c = d;
                d = e;
                start = x;
                changes &= changes - 1;
            }
        }
    }

    private static boolean isMiddle(int white, int core, int other) {
        int all = white + core + other;
        return all >= 5 && Math.abs(5 * core - 3 * all) <= all + 6 && Math.abs(5 * white - all) <= all / 2 + 5
                && Math.abs(5 * other - all) <= all / 2 + 5;
    }

    private void cross(double x, int y, double unit) {
        var column = middle((int) Math.round(x), y, 0, 1, unit);
        if (column.isEmpty()) {
            return;
        }
        var row = middle((int) Math.round(x), (int) Math.round(y + column.get().offset()), 1, 0, unit);
        row.ifPresent(across -> add(new Finder(Math.round(x) + across.offset(), y + column.get().offset(),
                (across.unit() + column.get().unit()) / 2, 1)));
    }

    private record Middle(double offset, double unit) {}

    /// The pattern's middle along a line through it.
    private Optional<Middle> middle(int x, int y, int dx, int dy, double expected) {
        if (x < 0 || y < 0 || x >= blacks.width() || y >= blacks.height() || !blacks.at(x, y)) {
            return Optional.empty();
        }
        int limit = (int) (expected * 4) + 3;
        int backCore = run(x, y, -dx, -dy, limit, true);
        int core = run(x, y, dx, dy, limit, true);
        int backWhite = run(x - dx * backCore, y - dy * backCore, -dx, -dy, limit, false);
        int white = run(x + dx * core, y + dy * core, dx, dy, limit, false);
        int black = core + backCore - 1;
        double unit = (backWhite + white + black) / 5.0;
        boolean fits = backWhite > 0 && white > 0 && isMiddle(backWhite, black, white)
                && unit > expected * 0.55 - 0.5 && unit < expected * 1.8 + 0.5;
        return fits ? Optional.of(new Middle((core - backCore) / 2.0, unit)) : Optional.empty();
    }

    /// How many pixels of a colour follow, the first one included.
    private int run(int x, int y, int dx, int dy, int limit, boolean colour) {
        int length = 0;
        int atX = x;
        int atY = y;
        while (length < limit && atX >= 0 && atY >= 0 && atX < blacks.width() && atY < blacks.height()
                && blacks.at(atX, atY) == colour) {
            length++;
            atX += dx;
            atY += dy;
        }
        return length;
    }

    private void add(Finder finder) {
        for (int i = 0; i < found.size(); i++) {
            var other = found.get(i);
            if (other.distance(finder) < 2 * Math.max(1, other.unit()) && finder.unit() < 1.7 * other.unit() + 0.5
                    && other.unit() < 1.7 * finder.unit() + 0.5) {
                found.set(i, other.and(finder));
                return;
            }
        }
        found.add(finder);
    }
}
