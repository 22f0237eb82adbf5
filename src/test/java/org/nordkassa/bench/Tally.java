package org.nordkassa.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How one decoder did on one kind of photographs.
final class Tally {
    private static final List<Integer> CURVE = List.of(1, 2, 5, 10, 15, 20, 30, 50, 100, 200, 400);
    private final String name;
    private final List<Double> whenFound = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int photographs;
    private int unknown;

    Tally(String name) {
        this.name = name;
    }

    void add(Photograph photograph, Optional<String> read, double milliseconds) {
        photographs++;
        read.ifPresent(text -> {
            if (photograph.isRight(text)) {
                whenFound.add(milliseconds);
            } else if (photograph.isKnown() || photograph.kind().equals("none")) {
                wrong.add(photograph.file().getParent().getFileName() + "/" + photograph.file().getFileName());
            } else {
                unknown++;
            }
        });
    }

    String line() {
        return String.format(Locale.ROOT, "%-34s %5d %6d %6d %8d %9.1f %9.1f", name, photographs, whenFound.size(),
                wrong.size(), unknown, percentile(50), percentile(95));
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-34s %5s %6s %6s %8s %9s %9s", "", "of", "found", "wrong", "unknown",
                "p50 ms", "p95 ms");
    }

    /// Found, against milliseconds.
    String curve() {
        var line = new StringBuilder(String.format("%-34s", name));
        CURVE.forEach(limit -> line.append(String.format(Locale.ROOT, " %d ms: %d ", limit, within(limit))));
        return line.toString().stripTrailing();
    }

    String name() {
        return name;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", name);
        fields.put("photographs", photographs);
        fields.put("found", whenFound.size());
        fields.put("wrong", wrong.size());
        fields.put("unknown", unknown);
        fields.put("p50", percentile(50));
        fields.put("p95", percentile(95));
        var curve = new LinkedHashMap<String, Object>();
        CURVE.forEach(limit -> curve.put(String.valueOf(limit), within(limit)));
        fields.put("curve", curve);
        return fields;
    }

    private long within(int limit) {
        return whenFound.stream().filter(time -> time <= limit).count();
    }

    private double percentile(double share) {
        var timings = new Timings();
        whenFound.forEach(timings::add);
        return timings.count() == 0 ? 0 : timings.percentile(share);
    }
}
