package org.nordkassa.scan;

/// The characters of a burst that has been recognised.
final class Burst {
    private final WedgeSettings settings;
    private final StringBuilder text = new StringBuilder();
    private int length;
    private int slowGaps;

    Burst(WedgeSettings settings) {
        this.settings = settings;
    }

    void start(String first) {
        text.setLength(0);
        length = 0;
        slowGaps = 0;
        append(first);
    }

    /// What is beyond the longest code is counted, not kept.
    void append(String more) {
        length += more.length();
        if (text.length() <= settings.longest()) {
            text.append(more);
        }
    }

    void noteSlowGap() {
        slowGaps++;
    }

    boolean mayFalter(long gap) {
        return gap <= settings.slowGap().toNanos() && slowGaps < settings.slowGaps();
    }

    WedgeReading reading() {
        if (length > settings.longest()) {
            return new WedgeReading.TooLong(length);
        }
        var bare = text.substring(settings.prefix().length());
        return new WedgeReading.Text(bare.endsWith(settings.suffix())
                ? bare.substring(0, bare.length() - settings.suffix().length()) : bare);
    }
}
