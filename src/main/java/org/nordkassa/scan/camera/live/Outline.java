package org.nordkassa.scan.camera.live;

import java.util.List;
import java.util.stream.Stream;
import org.nordkassa.scan.Scan.Symbology;
import org.nordkassa.scan.camera.FoundCode;
import org.nordkassa.scan.sight.Corner;

/// A line to draw around a code, from the points at which its decoder saw it.
final class Outline {
    private Outline() {}

    static List<Corner> around(FoundCode code) {
        var points = code.outline();
        return switch (points.size()) {
            case 0, 1 -> List.of();
            case 2 -> band(points.get(0), points.get(1));
            default -> code.symbology() == Symbology.QR && code.stage().contains("ZXing")
                    ? grown(square(points), 1.35) : grown(points, 1.04);
        };
    }

    /// ZXing gives the middles of three finder patterns, lower left, upper left and upper right, and maybe more.
    private static List<Corner> square(List<Corner> points) {
        var low = points.get(0);
        var corner = points.get(1);
        var right = points.get(2);
        return List.of(low, corner, right, new Corner(low.x() + right.x() - corner.x(), low.y() + right.y() - corner.y()));
    }

    private static List<Corner> grown(List<Corner> points, double factor) {
        double x = points.stream().mapToDouble(Corner::x).average().orElseThrow();
        double y = points.stream().mapToDouble(Corner::y).average().orElseThrow();
        return points.stream().map(point ->
                new Corner(x + (point.x() - x) * factor, y + (point.y() - y) * factor)).toList();
    }

    /// Bars are read along a line: a band to either side of it.
    private static List<Corner> band(Corner from, Corner to) {
        double across = 0.12;
        double sideX = (from.y() - to.y()) * across;
        double sideY = (to.x() - from.x()) * across;
        return Stream.of(new Corner(from.x() + sideX, from.y() + sideY), new Corner(to.x() + sideX, to.y() + sideY),
                new Corner(to.x() - sideX, to.y() - sideY), new Corner(from.x() - sideX, from.y() - sideY)).toList();
    }
}
