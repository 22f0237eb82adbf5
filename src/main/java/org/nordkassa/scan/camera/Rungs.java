package org.nordkassa.scan.camera;

import java.util.List;

/// The order of the ladder: what finds most for its milliseconds comes first, and then what finds others than those
/// before it.
final class Rungs {
    private static final double[] LEVEL = {0};
    private static final double[] UPRIGHT = {90};
    private static final double[] SLANTED = {11, -11, 22, -22, 35, -35};
    private static final Bars.Way NEAR = new Bars.Way(4, 50);
    private static final Bars.Way WIDE = new Bars.Way(16, 50);
    private static final Bars.Way LIGHT = new Bars.Way(16, 65);
    private static final Bars.Way DARK = new Bars.Way(16, 35);

    private Rungs() {}

    /// For every frame, QR first: about 6 ms on a frame of 1280x720 without a code.
    static List<Stage> always() {
        return List.of(
                new Stage(View.HALF, "ZXing global", ZxingQr.global()),
                new Stage(View.HALF, "BoofCV extremes", BoofQr.byExtremes()),
                new Stage(View.PLAIN, "bars", new BarLines(LEVEL, 12, 3, NEAR, LIGHT)),
                new Stage(View.PLAIN, "Data Matrix global", ZxingDataMatrix.global()));
    }

    static List<Stage> inTurn() {
        return List.of(
                new Stage(View.DARK, "ZXing global", ZxingQr.global()),
                new Stage(View.PLAIN, "ZXing local", ZxingQr.local()),
                new Stage(View.PLAIN, "many bars", new BarLines(LEVEL, 40, 3, NEAR, WIDE, LIGHT, DARK)),
                new Stage(View.DARK, "BoofCV extremes", BoofQr.byExtremes()),
                new Stage(View.PLAIN, "BoofCV mean", BoofQr.byMean(20)),
                new Stage(View.PLAIN, "Data Matrix local", ZxingDataMatrix.local()),
                new Stage(View.HALF_BRIGHT, "BoofCV mean", BoofQr.byMean(20)),
                new Stage(View.THIRD, "BoofCV mean", BoofQr.byMean(20)),
                new Stage(View.MIDDLE_TWICE, "BoofCV extremes", BoofQr.byExtremes()),
                new Stage(View.PLAIN, "upright bars", new BarLines(UPRIGHT, 24, 3, NEAR, LIGHT)),
                new Stage(View.HALF, "ZXing local", ZxingQr.local()),
                new Stage(View.DARK, "ZXing every triple", ZxingQr.everyTriple()),
                new Stage(View.HALF_DARKER, "ZXing every triple", ZxingQr.everyTriple()),
                new Stage(View.PLAIN, "slanted bars", new BarLines(SLANTED, 12, 2, NEAR, LIGHT)),
                new Stage(View.HALF_INVERTED, "ZXing local", ZxingQr.local()),
                new Stage(View.MIDDLE_TWICE, "BoofCV Otsu", BoofQr.byOtsu()),
                new Stage(View.MIDDLE_TWICE, "ZXing local", ZxingQr.local()),
                new Stage(View.HALF, "BoofCV wide mean", BoofQr.byMean(80)),
                new Stage(View.TWICE, "BoofCV mean", BoofQr.byMean(40)));
    }
}
