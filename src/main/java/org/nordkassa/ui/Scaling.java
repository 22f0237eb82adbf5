package org.nordkassa.ui;

import java.util.function.DoubleConsumer;
import javafx.scene.layout.Region;

/// Type sizes that grow with the window, in steps, so that a window being dragged is not styled anew at every pixel.
final class Scaling {
    private static final double BASE = 14;
    private static final double LARGEST = 22;
    private static final double SMALLEST = 13;

    private final Region root;
    private final DoubleConsumer sizes;
    private double size;

    Scaling(Region root, DoubleConsumer sizes) {
        this.root = root;
        this.sizes = sizes;
        root.widthProperty().addListener(_ -> fit());
        root.heightProperty().addListener(_ -> fit());
        fit();
    }

    private void fit() {
        double wanted = sizeFor(root.getWidth(), root.getHeight());
        if (wanted != size) {
            size = wanted;
            sizes.accept(size);
        }
    }

    /// 14 at 1024 x 768, in half steps.
    static double sizeFor(double width, double height) {
        if (width <= 0 || height <= 0) {
            return BASE;
        }
        double fits = BASE * Math.min(width / 1024, height / 768);
        return Math.floor(Math.clamp(fits, SMALLEST, LARGEST) * 2) / 2;
    }
}
