package org.nordkassa.scan.camera.grid;

/// Where modules lie in the picture: a perspective view of the square that they are on.
record Plane(double a, double b, double c, double d, double e, double f, double g, double h) {
    /// The view in which four points of the square, `from` x `from` to `to` x `to` but for the fourth at `fourth`, are seen
    /// at the given places. The order is upper left, upper right, lower left, lower right.
    static Plane through(double from, double to, double fourth, double... seen) {
        // x, y and 1 of: corner, right, low, fourth. Eight equations, solved by elimination.
        double[][] square = {{from, from}, {to, from}, {from, to}, {fourth, fourth}};
        var rows = new double[8][];
        for (int i = 0; i < 4; i++) {
            double x = square[i][0];
            double y = square[i][1];
            double u = seen[2 * i];
            double v = seen[2 * i + 1];
            rows[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            rows[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        var s = solved(rows);
        return new Plane(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
    }

    private static double[] solved(double[][] rows) {
        for (int i = 0; i < 8; i++) {
            int largest = i;
            for (int j = i + 1; j < 8; j++) {
                if (Math.abs(rows[j][i]) > Math.abs(rows[largest][i])) {
                    largest = j;
                }
            }
            var pivot = rows[largest];
            rows[largest] = rows[i];
            rows[i] = pivot;
            for (int j = 0; j < 8; j++) {
                double factor = j == i ? 0 : rows[j][i] / pivot[i];
                for (int k = i; factor != 0 && k < 9; k++) {
                    rows[j][k] -= factor * pivot[k];
                }
            }
        }
        var solution = new double[8];
        for (int i = 0; i < 8; i++) {
            solution[i] = rows[i][8] / rows[i][i];
        }
        return solution;
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
