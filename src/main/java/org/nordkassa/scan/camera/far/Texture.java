package org.nordkassa.scan.camera.far;

import org.nordkassa.scan.camera.GreyFrame;

/// How the greys within a box alternate. A code's modules, however small and a little out of focus, make them go up and
/// down many times along every row and every column, and in all its parts alike. Writing does so in rows or columns
/// only, or a few times; a letter, a picture or a shadow hardly ever.
///
/// @param contrast greys between the dark and the light of it, but for some pixels of both
/// @param across swings from dark to light and back that a row has, in tenths
/// @param down the same of a column
/// @param evenness of nine parts, the contours of the one with fewest, in percent of the mean of all
record Texture(int contrast, int across, int down, int evenness) {
    /// Of the pixels, that do not count as its dark or its light.
    private static final int OUTLIERS_PERCENT = 5;
    /// A change of grey is a swing when it is this large, in percent of the contrast, and more than a camera's noise.
    private static final int SWING_PERCENT = 15;
    private static final int NOISE = 8;
    private static final int PARTS = 3;

    static Texture of(GreyFrame frame, Box box) {
        int contrast = contrast(frame, box);
        int least = Math.max(NOISE, contrast * SWING_PERCENT / 100);
        int across = 0;
        for (int y = box.top(); y < box.top() + box.height(); y++) {
            across += swings(frame, y * frame.width() + box.left(), 1, box.width(), least);
        }
        int down = 0;
        for (int x = box.left(); x < box.left() + box.width(); x++) {
            down += swings(frame, box.top() * frame.width() + x, frame.width(), box.height(), least);
        }
        return new Texture(contrast, across * 10 / box.height(), down * 10 / box.width(), evenness(frame, box));
    }

    private static int contrast(GreyFrame frame, Box box) {
        var greys = new int[256];
        for (int y = box.top(); y < box.top() + box.height(); y++) {
            for (int x = box.left(); x < box.left() + box.width(); x++) {
                greys[frame.at(x, y)]++;
            }
        }
        int outliers = box.width() * box.height() * OUTLIERS_PERCENT / 100;
        int dark = 0;
        for (int darker = greys[0]; darker < outliers; darker += greys[dark]) {
            dark++;
        }
        int light = 255;
        for (int lighter = greys[255]; lighter < outliers; lighter += greys[light]) {
            light--;
        }
        return light - dark;
    }

    /// How often the greys along a line of pixels turn round, where small turns do not count.
    private static int swings(GreyFrame frame, int first, int step, int count, int least) {
        var pixels = frame.pixels();
        int swings = 0;
        int extreme = pixels[first] & 0xFF;
        boolean isRising = false;
        for (int i = 1, index = first + step; i < count; i++, index += step) {
            int grey = pixels[index] & 0xFF;
            if (isRising ? grey > extreme : grey < extreme) {
                extreme = grey;
            } else if (Math.abs(grey - extreme) >= least) {
                isRising = !isRising;
                extreme = grey;
                swings++;
            }
        }
        return swings;
    }

    private static int evenness(GreyFrame frame, Box box) {
        int all = 0;
        int least = Integer.MAX_VALUE;
        for (int part = 0; part < PARTS * PARTS; part++) {
            int contours = contours(frame, box, part % PARTS, part / PARTS);
            all += contours;
            least = Math.min(least, contours);
        }
        return all == 0 ? 0 : 100 * PARTS * PARTS * least / all;
    }

    /// The steps from pixel to pixel of a part, both ways.
    private static int contours(GreyFrame frame, Box box, int column, int row) {
        int wide = box.width() / PARTS;
        int high = box.height() / PARTS;
        int left = box.left() + column * wide;
        int top = box.top() + row * high;
        int sum = 0;
        for (int y = top; y < top + high; y++) {
            for (int x = left; x < left + wide; x++) {
                sum += Math.abs(frame.at(x + 1, y) - frame.at(x - 1, y));
                sum += Math.abs(frame.at(x, y + 1) - frame.at(x, y - 1));
            }
        }
        return sum;
    }
}
