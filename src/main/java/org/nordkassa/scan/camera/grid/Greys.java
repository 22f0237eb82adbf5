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
        double inX = Math.clamp(x, 0, width - 1.001);
        double inY = Math.clamp(y, 0, height - 1.001);
        int left = (int) inX;
        int top = (int) inY;
        double right = inX - left;
        double low = inY - top;
        int i = top * width + left;
        int down = top + 1 < height ? width : 0;
        int next = left + 1 < width ? 1 : 0;
        double upper = (pixels[i] & 0xFF) * (1 - right) + (pixels[i + next] & 0xFF) * right;
        double lower = (pixels[i + down] & 0xFF) * (1 - right) + (pixels[i + down + next] & 0xFF) * right;
        return upper * (1 - low) + lower * low;
    }
}
