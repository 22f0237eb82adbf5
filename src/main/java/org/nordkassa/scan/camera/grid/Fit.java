package org.nordkassa.scan.camera.grid;

/// Fits the square of a code's modules to the greys: the two lines of alternating modules and the rings of the finder
/// patterns are known beforehand.
final class Fit {
    private static final int[][] AROUND =
            {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}};
    private static final int TURNS = 40;
    /// Of larger codes every third of the alternating modules will do.
    private static final int LARGE = 57;
    /// Of the alternating modules so many must differ from both of their neighbours in the right way: about half do where
    /// there is no code, four in five where there is one, even on paper that is not flat.
    private static final int ALTERNATING_PERCENT = 65;
    private final Greys greys;
    private final Triple triple;
    private final int side;

    /// @param contrast white less black of the known modules, in greys
    record Fitted(Plane plane, double contrast) {}

    Fit(Greys greys, Triple triple, int side) {
        this.greys = greys;
        this.triple = triple;
        this.side = side;
    }

    /// Moves the fourth corner, which has no finder pattern, to where the known modules show best.
    Fitted best() {
        double x = triple.right().x() + triple.low().x() - triple.corner().x();
        double y = triple.right().y() + triple.low().y() - triple.corner().y();
        double step = 0.1 * (triple.corner().distance(triple.right()) + triple.corner().distance(triple.low())) / 2;
        var plane = plane(x, y);
        double contrast = contrast(plane);
        for (int turn = 0; turn < TURNS && step > triple.unit() / 4; turn++) {
            int better = -1;
            for (int i = 0; i < AROUND.length; i++) {
                var other = plane(x + AROUND[i][0] * step, y + AROUND[i][1] * step);
                double shown = contrast(other);
                if (shown > contrast) {
                    contrast = shown;
                    plane = other;
                    better = i;
                }
            }
            if (better < 0) {
                step /= 2;
            } else {
                x += AROUND[better][0] * step;
                y += AROUND[better][1] * step;
            }
        }
        return new Fitted(plane, contrast);
    }

    /// Whether the two lines of alternating modules are there: it costs little, and saves all that costs more.
    boolean alternates(Plane plane) {
        int right = 0;
        for (int i = 8; i < side - 8; i++) {
            right += alternates(i, greys.at(plane, i - 0.5, 6.5), greys.at(plane, i + 0.5, 6.5),
                    greys.at(plane, i + 1.5, 6.5));
            right += alternates(i, greys.at(plane, 6.5, i - 0.5), greys.at(plane, 6.5, i + 0.5),
                    greys.at(plane, 6.5, i + 1.5));
        }
        return right * 100 >= 2 * (side - 16) * ALTERNATING_PERCENT;
    }

    private static int alternates(int module, double before, double grey, double after) {
        double lighter = 2 * grey - before - after;
        return (module % 2 == 0 ? lighter < 0 : lighter > 0) ? 1 : 0;
    }

    private Plane plane(double x, double y) {
        return through(side - 3.5, x, y);
    }

    /// @param fourth where the fourth point is among the modules: `fourth`, `fourth`
    Plane through(double fourth, double x, double y) {
        return Plane.through(triple, 3.5, side - 3.5, fourth, x, y);
    }

    private double contrast(Plane plane) {
        double sum = 0;
        int count = 0;
        int stride = side > LARGE ? 3 : 1;
        for (int i = 7; i < side - 7; i += stride) {
            double sign = i % 2 == 0 ? -1 : 1;
            sum += sign * (greys.at(plane, i + 0.5, 6.5) + greys.at(plane, 6.5, i + 0.5));
            count += 2;
        }
        double rings = rings(plane, side - 3.5, 3.5) + rings(plane, 3.5, side - 3.5) + rings(plane, 3.5, 3.5);
        return (2 * sum + rings) / (count + 24);
    }

    private double rings(Plane plane, double column, double row) {
        double sum = 0;
        for (var way : AROUND) {
            sum += greys.at(plane, column + 2 * way[0], row + 2 * way[1]) - greys.at(plane, column + 3 * way[0], row + 3 * way[1]);
        }
        return sum;
    }
}
