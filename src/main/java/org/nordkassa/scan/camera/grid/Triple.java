package org.nordkassa.scan.camera.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Three finder patterns that may belong to one code.
///
/// @param corner the one between the two others
/// @param right and `low` turn clockwise around it; in a mirrored picture they are the other way round
/// @param oddness 0 for a square seen from the front
record Triple(Finder corner, Finder right, Finder low, double oddness) {
    private static final double MOST_ODD = 0.9;

    /// The likeliest first.
    static List<Triple> of(List<Finder> finders) {
        var triples = new ArrayList<Triple>();
        for (int i = 0; i < finders.size(); i++) {
            for (int j = i + 1; j < finders.size(); j++) {
                for (int k = j + 1; k < finders.size(); k++) {
                    var one = best(finders.get(i), finders.get(j), finders.get(k));
                    if (one.oddness < MOST_ODD) {
                        triples.add(one);
                    }
                }
            }
        }
        triples.sort(Comparator.comparingDouble(Triple::oddness));
        return triples;
    }

    private static Triple best(Finder a, Finder b, Finder c) {
        var one = turned(a, b, c);
        var two = turned(b, c, a);
        var three = turned(c, a, b);
        var better = one.oddness <= two.oddness ? one : two;
        return better.oddness <= three.oddness ? better : three;
    }

    private static Triple turned(Finder corner, Finder one, Finder other) {
        double ax = one.x() - corner.x();
        double ay = one.y() - corner.y();
        double bx = other.x() - corner.x();
        double by = other.y() - corner.y();
        double a = Math.hypot(ax, ay);
        double b = Math.hypot(bx, by);
        double unit = (corner.unit() + one.unit() + other.unit()) / 3;
        double turn = (ax * by - ay * bx) / (a * b);
        double modules = (a + b) / 2 / unit;
        boolean possible = modules > 10 && modules < 200 && Math.abs(turn) > 0.4;
        double sizes = Math.max(corner.unit(), Math.max(one.unit(), other.unit()))
                / Math.min(corner.unit(), Math.min(one.unit(), other.unit()));
        double oddness = possible ? Math.abs(Math.log(a / b)) + Math.abs((ax * bx + ay * by) / (a * b))
                + 0.7 * Math.log(sizes) : Double.MAX_VALUE;
        return turn > 0 ? new Triple(corner, one, other, oddness) : new Triple(corner, other, one, oddness);
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
