package org.nordkassa.scan.camera.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Three finder patterns that may belong to one code.
///
/// @param corner the one between the two others
/// @param right and `low` turn clockwise around it; in a mirrored picture they are the other way round
/// @param oddness 0 for a square seen from the front
record Triple(Finder corner, Finder right, Finder low, double oddness) {
    private static final double MOST_ODD = 0.9;
    /// Of modules between the middles of two patterns: 14 in the smallest code, 170 in the largest.
    private static final double FEWEST = 10;
    private static final double MOST = 200;
    /// The sine of the angle at the corner.
    private static final double FLATTEST = 0.4;

    /// The likeliest first.
    static List<Triple> of(List<Finder> finders) {
        var triples = new ArrayList<Triple>();
        for (int i = 0; i < finders.size(); i++) {
            for (int j = i + 1; j < finders.size(); j++) {
                for (int k = j + 1; k < finders.size(); k++) {
                    of(finders.get(i), finders.get(j), finders.get(k)).ifPresent(triples::add);
                }
            }
        }
        triples.sort(Comparator.comparingDouble(Triple::oddness));
        return triples;
    }

    /// The corner is the one opposite the longest side.
    private static Optional<Triple> of(Finder a, Finder b, Finder c) {
        double ab = a.distance(b);
        double bc = b.distance(c);
        double ca = c.distance(a);
        if (ab >= bc && ab >= ca) {
            return turned(c, a, b, ca, bc);
        }
        return bc >= ca ? turned(a, b, c, ab, ca) : turned(b, c, a, bc, ab);
    }

    private static Optional<Triple> turned(Finder corner, Finder one, Finder other, double toOne, double toOther) {
        double modules = (toOne + toOther) / 2 / ((corner.unit() + one.unit() + other.unit()) / 3);
        if (modules <= FEWEST || modules >= MOST) {
            return Optional.empty();
        }
        double ax = one.x() - corner.x();
        double ay = one.y() - corner.y();
        double bx = other.x() - corner.x();
        double by = other.y() - corner.y();
        double area = toOne * toOther;
        double turn = (ax * by - ay * bx) / area;
        double skew = Math.abs((ax * bx + ay * by) / area);
        if (skew >= MOST_ODD || Math.abs(turn) <= FLATTEST) {
            return Optional.empty();
        }
        double sizes = Math.max(corner.unit(), Math.max(one.unit(), other.unit()))
                / Math.min(corner.unit(), Math.min(one.unit(), other.unit()));
        double oddness = Math.abs(Math.log(toOne / toOther)) + skew + 0.7 * Math.log(sizes);
        if (oddness >= MOST_ODD) {
            return Optional.empty();
        }
        return Optional.of(turn > 0 ? new Triple(corner, one, other, oddness)
                : new Triple(corner, other, one, oddness));
    }

    double unit() {
        return (corner.unit() + right.unit() + low.unit()) / 3;
    }

    /// Modules to a side, as far as the patterns' size tells.
    double modules() {
        return (corner.distance(right) / ((corner.unit() + right.unit()) / 2)
                + corner.distance(low) / ((corner.unit() + low.unit()) / 2)) / 2 + 7;
    }
}
