package org.nordkassa.sandbox.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A CSV file with a header line: comma, double quotes where needed, a doubled quote inside quotes (RFC 4180).
///
/// @param rows one map per line, column name to value, in the order of the file; an empty field is an empty string
public record CsvTable(List<Map<String, String>> rows) {

    public CsvTable {
        rows = List.copyOf(rows);
    }

    /// Reads a resource in UTF-8.
    ///
    /// @param resource absolute name on the class path, as in `/assets/demo/members.csv`
    /// @throws UncheckedIOException if it is missing, or a line has another number of fields than the header
    public static CsvTable onClassPath(String resource) {
        try (var stream = CsvTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("no such resource: " + resource);
            }
            return parse(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads all of `source`; the first line names the columns.
    public static CsvTable parse(Reader source) throws IOException {
        var all = new StringWriter();
        source.transferTo(all);
        var lines = lines(all.toString());
        if (lines.isEmpty()) {
            throw new IOException("no header line");
        }
        var header = lines.getFirst();
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            rows.add(named(header, line, rows.size() + 2));
        }
        return new CsvTable(rows);
    }

    private static Map<String, String> named(List<String> header, List<String> fields, int record) throws IOException {
        if (fields.size() != header.size()) {
            throw new IOException("record " + record + " has " + fields.size() + " fields, not " + header.size());
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), fields.get(i));
        }
        return row;
    }

    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                // Between the quotes of a doubled one we leave and re-enter the field; only the second is text.
                if (!quoted && i > 0 && text.charAt(i - 1) == '"') {
                    field.append('"');
                }
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                field.append(c);
            } else if (c != '\r') {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(fields));
                    fields.clear();
                }
            }
        }
        if (!field.isEmpty() || !fields.isEmpty()) {
            fields.add(field.toString());
            lines.add(List.copyOf(fields));
        }
        return lines;
    }
}
