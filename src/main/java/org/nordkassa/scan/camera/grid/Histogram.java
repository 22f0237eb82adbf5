package org.nordkassa.scan.camera.grid;

import org.nordkassa.scan.camera.GreyFrame;

/// How often each grey is there in a frame, but for its edges, which are mostly of something else than the code.
record Histogram(int[] counts) {
    private static final int GREYS = 256;
    /// Of the width and the height so much is left out at either side: one part of so many.
    private static final int EDGE = 8;
    /// A twelfth of the pixels tells as much as all.
    private static final int EVERY_ROW = 4;
    private static final int EVERY_COLUMN = 3;

    static Histogram of(GreyFrame frame) {
        var counts = new int[GREYS];
        var pixels = frame.pixels();
        int left = frame.width() / EDGE;
        for (int y = frame.height() / EDGE; y < frame.height() - frame.height() / EDGE; y += EVERY_ROW) {
            int row = y * frame.width();
            for (int x = left; x < frame.width() - left; x += EVERY_COLUMN) {
                counts[pixels[row + x] & 0xFF]++;
            }
        }
        return new Histogram(counts);
    }

    /// The grey below which is black: both sides of it are as even in themselves as can be (Otsu's way).
    int parting() {
        long count = 0;
        long sum = 0;
        for (int grey = 0; grey < GREYS; grey++) {
            count += counts[grey];
            sum += (long) grey * counts[grey];
        }
        long dark = 0;
        long darkSum = 0;
        double widest = 0;
        int parting = 0;
        for (int grey = 0; grey < GREYS - 1 && dark < count; grey++) {
            dark += counts[grey];
            darkSum += (long) grey * counts[grey];
            // Without the factor that all have in common: the squared distance of the two sides' means, by their sizes.
            double apart = (double) darkSum * count - (double) sum * dark;
            double width = dark == 0 || dark == count ? 0 : apart * apart / ((double) dark * (count - dark));
            if (width > widest) {
                widest = width;
                parting = grey + 1;
            }
        }
        return parting;
    }
}
