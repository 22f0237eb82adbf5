package org.nordkassa.scan.camera;

/// A straight line across a frame, to read bars along.
///
/// @param dx how far a pixel's step goes to the right, of a length of one
/// @param length in pixels
record Line(double x, double y, double dx, double dy, int length) {
    /// What [#greys] gives for one step of a frame's grey.
    static final int STEPS = 3 * 16;

    /// The line through the frame's middle moved sideways by `offset`, as long as it is within the frame.
    static Line across(GreyFrame frame, double degrees, double offset) {
        double dx = Math.cos(Math.toRadians(degrees));
        double dy = Math.sin(Math.toRadians(degrees));
        double middleX = (frame.width() - 1) / 2.0 - dy * offset;
        double middleY = (frame.height() - 1) / 2.0 + dx * offset;
        var horizontal = within(middleX, dx, frame.width());
        var vertical = within(middleY, dy, frame.height());
        double from = Math.max(horizontal.from(), vertical.from());
        double to = Math.min(horizontal.to(), vertical.to());
        return new Line(middleX + dx * from, middleY + dy * from, dx, dy, (int) Math.max(0, to - from));
    }

    /// @param from in steps from the middle
    private record Reach(double from, double to) {}

    /// Which steps from a place stay within the frame, the width of the averaging kept free.
    private static Reach within(double place, double step, int size) {
        double first = 2 - place;
        double last = size - 4 - place;
        if (Math.abs(step) < 1e-9) {
            return first <= 0 && last >= 0 ? new Reach(-1e6, 1e6) : new Reach(0, 0);
        }
        return step > 0 ? new Reach(first / step, last / step) : new Reach(last / step, first / step);
    }

    /// The greys along the line times [#STEPS], `fineness` to a pixel, each the sum of three side by side.
    int[] greys(GreyFrame frame, int fineness) {
        var greys = new int[length * fineness];
        for (int side = -1; side <= 1; side++) {
            for (int i = 0; i < greys.length; i++) {
                double along = (double) i / fineness;
                greys[i] += between(frame, x + along * dx - side * dy, y + along * dy + side * dx);
            }
        }
        return greys;
    }

    private static int between(GreyFrame frame, double atX, double atY) {
        int left = (int) atX;
        int top = (int) atY;
        int right = (int) ((atX - left) * 16);
        int low = (int) ((atY - top) * 16);
        int upper = frame.at(left, top) * (16 - right) + frame.at(left + 1, top) * right;
        int lower = frame.at(left, top + 1) * (16 - right) + frame.at(left + 1, top + 1) * right;
        return upper * (16 - low) + lower * low >> 4;
    }
}
