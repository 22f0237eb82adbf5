package org.nordkassa.scan.camera.far;

/// Dark places that hang together, in pixels. While rows are added two may turn out to be one: then the one goes over
/// into the other.
final class Island {
    private Island into = this;
    private int left = Integer.MAX_VALUE;
    private int right;
    private int top = Integer.MAX_VALUE;
    private int low;
    private int area;

    /// What this has become a part of.
    Island whole() {
        while (into.into != into) {
            into = into.into;
        }
        return into;
    }

    boolean isWhole() {
        return into == this;
    }

    /// A dark run of a row of bits.
    void add(int from, int to, int row) {
        left = Math.min(left, from);
        right = Math.max(right, to);
        top = Math.min(top, row * Ink.HEIGHT);
        low = Math.max(low, (row + 1) * Ink.HEIGHT);
        area += (to - from) * Ink.HEIGHT;
    }

    /// @param other another whole one
    void join(Island other) {
        other.into = this;
        left = Math.min(left, other.left);
        right = Math.max(right, other.right);
        top = Math.min(top, other.top);
        low = Math.max(low, other.low);
        area += other.area;
    }

    /// Without what the ink has spread to either side.
    Box box() {
        return new Box(left + 1, top, right - left - 2, low - top);
    }

    /// Whether it covers so much of the box around it.
    boolean fills(int percent) {
        return area * 100L >= (long) percent * (right - left) * (low - top);
    }
}
