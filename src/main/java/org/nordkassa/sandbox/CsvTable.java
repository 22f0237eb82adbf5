package org.nordkassa.sandbox;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A CSV file of the demo shop: a header line, commas, double quotes where needed, no line breaks inside a field.
final class CsvTable {
    private final String name;
    private final List<Row> rows;

    private CsvTable(String name, List<Row> rows) {
        this.name = name;
        this.rows = rows;
    }

    /// One line by its column names.
    record Row(Map<String, String> values) {
        Optional<String> may(String column) {
            return Optional.ofNullable(values.get(column)).filter(value -> !value.isBlank());
        }

        String must(String column) {
            return may(column).orElseThrow(() -> new IllegalArgumentException(column + " is missing"));
        }
    }

    static CsvTable read(String resource) throws IOException {
        try (var stream = CsvTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException("The demo file " + resource + " is missing");
            }
            return parse(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static CsvTable parse(String name, String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var header = fields(lines.getFirst());
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = fields(line);
            var values = new HashMap<String, String>();
            for (var column = 0; column < Math.min(header.size(), fields.size()); column++) {
                values.put(header.get(column), fields.get(column));
            }
            rows.add(new Row(values));
        }
        return new CsvTable(name, rows);
    }

    <T> List<T> map(Function<Row, T> reader) throws IOException {
        var values = new ArrayList<T>();
        for (var row : rows) {
            try {
                values.add(reader.apply(row));
            } catch (RuntimeException unreadable) {
                throw new IOException(name + ", row " + (values.size() + 1) + ": " + unreadable.getMessage(),
                        unreadable);
            }
        }
        return values;
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
