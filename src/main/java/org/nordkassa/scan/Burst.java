package org.nordkassa.scan;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// The characters of a burst that has been recognised.
final class Burst {
    /// Stands where an end key was pressed while another scanner's code was still under way.
    static final char END = '\n';

    private final WedgeSettings settings;
    private final Unmixing unmixing;
    private final StringBuilder text = new StringBuilder();
    private long first;
    private int length;
    private int slowGaps;

    Burst(WedgeSettings settings, Predicate<String> isCode) {
        this.settings = settings;
        this.unmixing = new Unmixing(settings, isCode);
    }

    void start(HeldKeys<?> keys) {
        text.setLength(0);
        length = 0;
        slowGaps = 0;
        first = keys.firstTyped();
        append(keys.text());
    }

    /// A character that came before the first.
    void putBefore(String character) {
        text.insert(0, character);
    }

    String text() {
        return text.toString();
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

    boolean isTooLong() {
        return length > settings.longest();
    }

    int length() {
        return length;
    }

    /// Whether an end key leaves the code of another scanner unfinished.
    boolean endsInside() {
        return unmixing.isUnfinished(text.toString());
    }

    void markEnd() {
        append(String.valueOf(END));
    }

    /// @param byKey whether an end key came
    List<WedgeReading> readings(boolean byKey, long last) {
        var took = Duration.ofNanos(Math.max(0, last - first));
        var raw = text.toString();
        if (unmixing.isMixed(raw)) {
            return unmixing.separate(raw, took);
        }
        var device = settings.deviceOf(raw).orElse(settings.devices().getFirst());
        var bare = unmixing.bare(raw, device);
        return List.of(device.endKey() && !byKey
                ? new WedgeReading.CutOff(bare.length()) : new WedgeReading.Text(bare, device, took));
    }
}
