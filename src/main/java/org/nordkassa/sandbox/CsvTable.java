package org.nordkassa.sandbox;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// A CSV file of the demo shop: UTF-8, a header line, commas, double quotes where needed (RFC 4180).
///
/// @param name for messages
/// @param rows in the order of the file
public record CsvTable(String name, List<Row> rows) {
    /// One line by its column names.
    public record Row(Map<String, String> values) {
        /// @return empty where the field is
        public Optional<String> may(String column) {
            return Optional.ofNullable(values.get(column)).filter(value -> !value.isBlank());
        }

        public String must(String column) {
            return may(column).orElseThrow(() -> new IllegalArgumentException(column + " is missing"));
        }
    }

    public CsvTable {
        rows = List.copyOf(rows);
    }

    /// @param resource absolute name on the class path, as in `/assets/demo/members.csv`
    /// @throws IOException when it is missing, or a line has another number of fields than the header
    public static CsvTable onClassPath(String resource) throws IOException {
        try (var stream = CsvTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException("The demo file " + resource + " is missing");
            }
            return parse(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public static CsvTable parse(String name, String text) throws IOException {
        var reader = CsvMapper.builder()
                .enable(CsvReadFeature.FAIL_ON_MISSING_COLUMNS, CsvReadFeature.SKIP_EMPTY_LINES).build()
                .readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());
        try (var lines = reader.<Map<String, String>>readValues(text)) {
            return new CsvTable(name, lines.readAll().stream().map(Row::new).toList());
        } catch (JacksonException unreadable) {
            throw new IOException(name + ", line " + unreadable.getLocation().getLineNr() + ": "
                    + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /// @throws IOException when a row cannot be read, naming it
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
}
