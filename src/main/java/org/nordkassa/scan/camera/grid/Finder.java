package org.nordkassa.scan.camera.grid;

/// What may be one of a code's three finder patterns.
///
/// @param unit a module's side in pixels, about
/// @param votes rows that crossed it
record Finder(double x, double y, double unit, int votes) {
    double distance(Finder other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    Finder and(Finder other) {
        int all = votes + other.votes;
        return new Finder((x * votes + other.x * other.votes) / all, (y * votes + other.y * other.votes) / all,
                (unit * votes + other.unit * other.votes) / all, all);
    }
}
