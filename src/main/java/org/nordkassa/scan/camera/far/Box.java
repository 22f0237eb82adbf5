package org.nordkassa.scan.camera.far;

/// A part of a frame, in its pixels.
public record Box(int left, int top, int width, int height) {
    /// Whether the middle of the one lies within the other, both ways, as with one thing held in a hand that shakes.
    public boolean isAbout(Box other) {
        return holdsMiddleOf(other) && other.holdsMiddleOf(this);
    }

    private boolean holdsMiddleOf(Box other) {
        int x = other.left + other.width / 2;
        int y = other.top + other.height / 2;
        return x >= left && x < left + width && y >= top && y < top + height;
    }

    /// Whether neither side is longer than `percent` of the other.
    boolean isSquare(int percent) {
        return Math.max(width, height) * 100 <= Math.min(width, height) * percent;
    }
}
