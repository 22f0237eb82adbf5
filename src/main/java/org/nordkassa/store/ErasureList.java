package org.nordkassa.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Who was erased, in a file of its own, so that a backup from before, restored where the database itself is lost, does not
/// bring them back. It holds the till's own ids, which lead to nobody, and times.
final class ErasureList {
    static final String FILE = "erased.txt";

    private final Path file;

    ErasureList(Path file) {
        this.file = file;
    }

    void add(String customer, Instant at) throws IOException {
        Files.writeString(file, customer + " " + at + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    void addAll(Map<String, Instant> erased) throws IOException {
        var missing = new TreeMap<>(erased);
        missing.keySet().removeAll(all().keySet());
        for (var one : missing.entrySet()) {
            add(one.getKey(), one.getValue());
        }
    }

    /// A line that was cut off is passed over.
    Map<String, Instant> all() throws IOException {
        var all = new TreeMap<String, Instant>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int blank = line.lastIndexOf(' ');
                try {
                    all.putIfAbsent(line.substring(0, Math.max(0, blank)), Instant.parse(line.substring(blank + 1)));
                } catch (DateTimeException cut) {
                    // the database has it, or it was never erased
                }
            }
        }
        return all;
    }
}
