package org.nordkassa.scan.camera.grid;

/// What may be one of a code's three finder patterns.
///
/// @param unit a module's side in pixels, about
/// @param votes rows that crossed it
record Finder(double x, double y, double unit, int votes) {
    /// Not by `Math.hypot`, which takes twenty times as long for the sake of lengths that no picture has.
    double distance(Finder other) {
        double across = x - other.x;
        double down = y - other.y;
        return Math.sqrt(across * across + down * down);
    }

    Finder and(Finder other) {
        int all = votes + other.votes;
        return new Finder((x * votes + other.x * other.votes) / all, (y * votes + other.y * other.votes) / all,
                (unit * votes + other.unit * other.votes) / all, all);
    }
}
