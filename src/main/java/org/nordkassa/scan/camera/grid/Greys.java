package org.nordkassa.scan.camera.grid;

import org.nordkassa.scan.camera.GreyFrame;

/// A frame's greys between its pixels.
final class Greys {
    private final byte[] pixels;
    private final int width;
    private final int height;

    Greys(GreyFrame frame) {
        pixels = frame.pixels();
        width = frame.width();
        height = frame.height();
    }

    /// Outside of the frame its edge goes on.
    double at(double x, double y) {
        double inX = Math.max(0, Math.min(x, width - 1.001));
        double inY = Math.max(0, Math.min(y, height - 1.001));
        int left = (int) inX;
        int top = (int) inY;
        double right = inX - left;
        int i = top * width + left;
        int down = top + 1 < height ? i + width : i;
        int next = left + 1 < width ? 1 : 0;
        double upper = between(i, next, right);
        return upper + (between(down, next, right) - upper) * (inY - top);
    }

    private double between(int index, int next, double share) {
        int grey = pixels[index] & 0xFF;
        return grey + ((pixels[index + next] & 0xFF) - grey) * share;
    }

    /// At a place among a code's modules.
    double at(Plane plane, double column, double row) {
        double nearness = plane.nearness(column, row);
        return at(plane.across(column, row) * nearness, plane.down(column, row) * nearness);
    }
}
