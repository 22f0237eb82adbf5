package org.nordkassa.scan.camera.grid;

import com.google.zxing.qrcode.decoder.Version;

/// Where the modules of a code lie that is not flat: the small alignment patterns that are spread over it are looked
/// for one after the other, and between them the place of a module is interpolated.
final class Mesh {
    /// How well an alignment pattern must show, against the contrast of the known modules.
    private static final double SHOWN = 0.45;
    private final Greys greys;
    private final int[] centres;
    private final double[][] x;
    private final double[][] y;
    private final double contrast;

    private Mesh(Greys greys, int[] centres, double contrast) {
        this.greys = greys;
        this.centres = centres;
        this.contrast = contrast;
        x = new double[centres.length][centres.length];
        y = new double[centres.length][centres.length];
    }

    /// @param version with alignment patterns, 2 or more
    static Mesh of(Greys greys, Fit.Fitted fitted, Version version) {
        var mesh = new Mesh(greys, version.getAlignmentPatternCenters(), fitted.contrast());
        mesh.spread(fitted.plane());
        return mesh;
    }

    /// From the corner outwards, each pattern where its neighbours' displacement lets it be expected.
    private void spread(Plane plane) {
        int last = centres.length - 1;
        for (int sum = 0; sum <= 2 * last; sum++) {
            for (int row = Math.max(0, sum - last); row <= Math.min(last, sum); row++) {
                place(plane, row, sum - row);
            }
        }
    }

    private void place(Plane plane, int row, int column) {
        double planeX = plane.x(centres[column] + 0.5, centres[row] + 0.5);
        double planeY = plane.y(centres[column] + 0.5, centres[row] + 0.5);
        double movedX = 0;
        double movedY = 0;
        int known = 0;
        for (int[] near : new int[][] {{row - 1, column}, {row, column - 1}, {row - 1, column - 1}}) {
            if (near[0] >= 0 && near[1] >= 0) {
                movedX += x[near[0]][near[1]] - plane.x(centres[near[1]] + 0.5, centres[near[0]] + 0.5);
                movedY += y[near[0]][near[1]] - plane.y(centres[near[1]] + 0.5, centres[near[0]] + 0.5);
                known++;
            }
        }
        x[row][column] = planeX + (known == 0 ? 0 : movedX / known);
        y[row][column] = planeY + (known == 0 ? 0 : movedY / known);
        int last = centres.length - 1;
        boolean isFinder = row == 0 && column == 0 || row == 0 && column == last || row == last && column == 0;
        if (!isFinder) {
            boolean isFar = row == last && column == last && last == 1;
            search(plane, row, column, isFar ? 4 : 2);
        }
    }

    /// @param reach in modules, to either side
    private void search(Plane plane, int row, int column, double reach) {
        double middleX = x[row][column];
        double middleY = y[row][column];
        double atColumns = centres[column] + 0.5;
        double atRows = centres[row] + 0.5;
        double acrossX = plane.x(atColumns + 1, atRows) - plane.x(atColumns, atRows);
        double acrossY = plane.y(atColumns + 1, atRows) - plane.y(atColumns, atRows);
        double downX = plane.x(atColumns, atRows + 1) - plane.x(atColumns, atRows);
        double downY = plane.y(atColumns, atRows + 1) - plane.y(atColumns, atRows);
        double best = SHOWN * contrast;
        double atRow = 0;
        double atColumn = 0;
        for (double step = 0.5; step > 0.1; step /= 2) {
            double fromRow = step == 0.5 ? -reach : atRow - step;
            double toRow = step == 0.5 ? reach : atRow + step;
            double fromColumn = step == 0.5 ? -reach : atColumn - step;
            double toColumn = step == 0.5 ? reach : atColumn + step;
            for (double r = fromRow; r <= toRow + 1e-6; r += step) {
                for (double c = fromColumn; c <= toColumn + 1e-6; c += step) {
                    double shown = shown(middleX + c * acrossX + r * downX, middleY + c * acrossY + r * downY,
                            acrossX, acrossY, downX, downY) - 0.01 * contrast * Math.sqrt(r * r + c * c);
                    if (shown > best) {
                        best = shown;
                        atRow = r;
                        atColumn = c;
                    }
                }
            }
        }
        x[row][column] = middleX + atColumn * acrossX + atRow * downX;
        y[row][column] = middleY + atColumn * acrossY + atRow * downY;
    }

    /// White ring less black ring and middle, in greys.
    private double shown(double atX, double atY, double acrossX, double acrossY, double downX, double downY) {
        double white = 0;
        double black = 0;
        for (int row = -2; row <= 2; row++) {
            for (int column = -2; column <= 2; column++) {
                double grey = greys.at(atX + column * acrossX + row * downX, atY + column * acrossY + row * downY);
                if (Math.max(Math.abs(row), Math.abs(column)) == 1) {
                    white += grey;
                } else {
                    black += grey;
                }
            }
        }
        return white / 8 - black / 17;
    }

    /// Of the last alignment pattern, the one opposite the corner.
    double lastX() {
        return x[centres.length - 1][centres.length - 1];
    }

    double lastY() {
        return y[centres.length - 1][centres.length - 1];
    }

    int last() {
        return centres[centres.length - 1];
    }

    /// The grey of each module.
    double[] read(int side) {
        var modules = new double[side * side];
        for (int row = 0; row < side; row++) {
            int r = cell(row);
            double down = (double) (row - centres[r]) / (centres[r + 1] - centres[r]);
            for (int column = 0; column < side; column++) {
                int c = cell(column);
                double across = (double) (column - centres[c]) / (centres[c + 1] - centres[c]);
                modules[row * side + column] = greys.at(between(x, r, c, across, down), between(y, r, c, across, down));
            }
        }
        return modules;
    }

    private int cell(int module) {
        int cell = 0;
        while (cell + 2 < centres.length && module >= centres[cell + 1]) {
            cell++;
        }
        return cell;
    }

    private static double between(double[][] of, int row, int column, double across, double down) {
        double upper = of[row][column] * (1 - across) + of[row][column + 1] * across;
        double lower = of[row + 1][column] * (1 - across) + of[row + 1][column + 1] * across;
        return upper * (1 - down) + lower * down;
    }
}
