package org.nordkassa.scan.sight;

import java.util.List;
import java.util.Optional;

/// What the camera has just seen, made small.
///
/// @param greys a byte a pixel, 0 black to 255 white, row by row; shared, so nobody may change it
/// @param outline corners of the code that was read in it, in its pixels; empty when none was
public record Preview(byte[] greys, int width, int height, List<Corner> outline, Optional<CameraHint> hint) {
    public Preview {
        outline = List.copyOf(outline);
        if (greys.length < width * height) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " needs as many greys");
        }
    }

    /// Neither pictures nor outlines are for logs.
    @Override
    public String toString() {
        return "Preview[" + width + " x " + height + ", " + hint + "]";
    }
}
