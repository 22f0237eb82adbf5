package org.nordkassa.scan.camera;

import java.util.List;
import org.nordkassa.scan.camera.grid.GridQr;
import org.nordkassa.scan.camera.grid.Patterns;

/// The order of the ladder: what finds most for its milliseconds comes first, and then what finds others than those
/// before it.
final class Rungs {
    private static final double[] LEVEL = {0};
    private static final double[] UPRIGHT = {90};
    private static final double[] SLANTED = {11, -11, 22, -22, 35, -35};
    private static final double[] TILTED = {0, 4, -4, 8, -8};
    private static final Bars NEAR = Bars.within(4, 50);
    private static final Bars MIDDLE = Bars.within(10, 50);
    private static final Bars LIGHT = Bars.within(10, 65);
    private static final Bars DARK = Bars.within(10, 35);
    private static final Bars LIGHTEST = Bars.within(24, 75);
    private static final Bars CLOSE = Bars.within(2, 42);
    private static final Bars CLOSE_LIGHT = Bars.within(2, 65);
    private static final Bars NEAR_LIGHT = Bars.within(4, 65);
    private static final Bars WIDE = Bars.within(24, 50);
    private static final Bars WIDE_LIGHT = Bars.within(24, 62);
    private static final Bars SHARP = Bars.sharpened();
    /// Finder patterns are so high that every other row crosses them often enough.
    private static final int EVERY_OTHER = 2;
    /// For the grid's rungs on the frame as it is.
    private final Patterns inPlain = Patterns.byNeighbourhood(EVERY_OTHER);

    /// A look at the likeliest three patterns only.
    private static GridQr likeliest() {
        return GridQr.quick(Patterns.byNeighbourhood(EVERY_OTHER), 1);
    }

    /// For every frame, QR first: what finds most for its time, on half the size where it will do.
    List<Stage> always() {
        return List.of(
                new Stage(View.HALF, "grid", likeliest()),
                new Stage(View.HALF, "ZXing global", ZxingQr.global()),
                new Stage(View.PLAIN, "grid", GridQr.quick(inPlain, 2)),
                new Stage(View.HALF, "BoofCV extremes", BoofQr.byExtremes()),
                new Stage(View.PLAIN, "bars", new BarLines(LEVEL, 10, 2, MIDDLE, LIGHT)));
    }

    List<Stage> inTurn() {
        return List.of(
                new Stage(View.HALF_DARK, "grid", likeliest()),
                new Stage(View.DARK, "ZXing global", ZxingQr.global()),
                new Stage(View.PLAIN, "grid by one threshold",
                        GridQr.quick(Patterns.byOneThreshold(EVERY_OTHER), 4)),
                new Stage(View.HALF_BRIGHT, "grid", likeliest()),
                new Stage(View.DARK, "grid", GridQr.quick(Patterns.byNeighbourhood(EVERY_OTHER), 4)),
                new Stage(View.PLAIN, "grid of any three", GridQr.thorough(inPlain, 5)),
                new Stage(View.DARK, "BoofCV extremes", BoofQr.byExtremes()),
                new Stage(View.PLAIN, "Data Matrix global", ZxingDataMatrix.global()),
                new Stage(View.HALF_BRIGHT, "BoofCV mean", BoofQr.byMean(20)),
                new Stage(View.PLAIN, "sharpened bars", new BarLines(LEVEL, 80, 1, SHARP)),
                new Stage(View.PLAIN, "upright bars", new BarLines(UPRIGHT, 16, 2, MIDDLE, LIGHT)),
                new Stage(View.PLAIN, "ZXing local", ZxingQr.local()),
                new Stage(View.PLAIN, "more bars", new BarLines(LEVEL, 20, 3, MIDDLE, LIGHT)),
                new Stage(View.THIRD, "BoofCV mean", BoofQr.byMean(20)),
                new Stage(View.PLAIN, "Data Matrix local", ZxingDataMatrix.local()),
                new Stage(View.HALF, "ZXing local", ZxingQr.local()),
                new Stage(View.DARK, "bars", new BarLines(LEVEL, 14, 3, NEAR, MIDDLE)),
                new Stage(View.HALF_DARKER, "ZXing every triple", ZxingQr.everyTriple()),
                new Stage(View.PLAIN, "slanted bars", new BarLines(SLANTED, 8, 2, MIDDLE)),
                new Stage(View.HALF_INVERTED, "ZXing local", ZxingQr.local()),
                new Stage(View.HALF, "BoofCV wide mean", BoofQr.byMean(80)),
                new Stage(View.PLAIN, "BoofCV mean", BoofQr.byMean(20)));
    }

    /// Too long for a frame of a stream, which has the next frame instead.
    List<Stage> forStills() {
        return List.of(
                new Stage(View.PLAIN, "many bars", new BarLines(LEVEL, 40, 3, MIDDLE, LIGHT)),
                new Stage(View.DARK, "many bars", new BarLines(LEVEL, 40, 3, NEAR, MIDDLE)),
                new Stage(View.MIDDLE_TWICE, "BoofCV extremes", BoofQr.byExtremes()),
                new Stage(View.MIDDLE_TWICE, "ZXing local", ZxingQr.local()),
                new Stage(View.PLAIN, "fine grid of any three", GridQr.thorough(Patterns.byNeighbourhood(1), 12)),
                new Stage(View.DARK, "ZXing every triple", ZxingQr.everyTriple()),
                new Stage(View.PLAIN, "all bars",
                        new BarLines(LEVEL, 80, 3, SHARP, NEAR, MIDDLE, LIGHT, DARK, LIGHTEST)),
                new Stage(View.BRIGHT, "close bars", new BarLines(LEVEL, 40, 1, CLOSE_LIGHT)),
                new Stage(View.PLAIN, "close bars", new BarLines(LEVEL, 40, 1, CLOSE)),
                new Stage(View.TWICE, "tilted bars", new BarLines(TILTED, 40, 1, WIDE)),
                new Stage(View.BRIGHT, "tilted bars", new BarLines(TILTED, 40, 3, NEAR_LIGHT)),
                new Stage(View.DARK, "wide bars", new BarLines(TILTED, 40, 1, WIDE_LIGHT)),
                new Stage(View.TWICE, "grid", GridQr.thorough(Patterns.byNeighbourhood(EVERY_OTHER), 3)),
                new Stage(View.MIDDLE_TWICE, "BoofCV Otsu", BoofQr.byOtsu()),
                new Stage(View.TWICE, "BoofCV mean", BoofQr.byMean(40)));
    }
}
