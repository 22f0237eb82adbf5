package org.nordkassa.scan.camera.grid;

/// Where modules lie in the picture: a perspective view of the square that they are on.
record Plane(double a, double b, double c, double d, double e, double f, double g, double h) {
    /// The view in which the patterns of a three have their middles at `from`, `from`, at `to`, `from` and at `from`,
    /// `to`, and a fourth point of the square, at `fourth`, `fourth`, is seen at `x`, `y`.
    ///
    /// Reckoned in sides of the square from its corner C, with R on the right and L below, a view is
    /// (C + s ((1 + g) R - C) + t ((1 + h) L - C)) / (1 + g s + h t): whatever g and h are, the three are where they
    /// shall be, so that the fourth point alone tells these two.
    static Plane through(Triple three, double from, double to, double fourth, double x, double y) {
        var corner = three.corner();
        var right = three.right();
        var low = three.low();
        double out = (fourth - from) / (to - from);
        double gx = out * (right.x() - x);
        double gy = out * (right.y() - y);
        double hx = out * (low.x() - x);
        double hy = out * (low.y() - y);
        double restX = x - corner.x() - out * (right.x() + low.x() - 2 * corner.x());
        double restY = y - corner.y() - out * (right.y() + low.y() - 2 * corner.y());
        double area = gx * hy - hx * gy;
        double g = (restX * hy - hx * restY) / area;
        double h = (gx * restY - restX * gy) / area;
        double scale = 1 / (to - from - from * (g + h));
        double a = ((1 + g) * right.x() - corner.x()) * scale;
        double b = ((1 + h) * low.x() - corner.x()) * scale;
        double d = ((1 + g) * right.y() - corner.y()) * scale;
        double e = ((1 + h) * low.y() - corner.y()) * scale;
        double nearness = (to - from) * scale;
        return new Plane(a, b, corner.x() * nearness - from * (a + b), d, e, corner.y() * nearness - from * (d + e),
                g * scale, h * scale);
    }

    double x(double column, double row) {
        return across(column, row) * nearness(column, row);
    }

    double y(double column, double row) {
        return down(column, row) * nearness(column, row);
    }

    /// Times [#nearness] it is x.
    double across(double column, double row) {
        return a * column + b * row + c;
    }

    /// Times [#nearness] it is y.
    double down(double column, double row) {
        return d * column + e * row + f;
    }

    /// A division, which both x and y need: who wants both asks once.
    double nearness(double column, double row) {
        return 1 / (g * column + h * row + 1);
    }
}
