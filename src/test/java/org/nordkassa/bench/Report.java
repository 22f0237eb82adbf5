package org.nordkassa.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The rows as people and programs read them.
final class Report {
    private static final String COLUMNS = "%-52s %4s %9s %9s %9s %9s %7s   %s";

    private Report() {}

    static String heading() {
        return String.format(Locale.ROOT, COLUMNS, "", "", "p50", "p95", "p99", "floor", "ratio", "aim");
    }

    static String line(Row row) {
        return String.format(Locale.ROOT, COLUMNS, row.name(), row.unit(), number(row.p50()), number(row.p95()),
                number(row.p99()), number(row.floor()), String.format(Locale.ROOT, "%.2f", row.ratio()),
                row.aim().words(row)).stripTrailing();
    }

    static String products(int count) {
        return String.format(Locale.ROOT, "%,d products", count).replace(',', ' ');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }

    static String json(List<Row> rows) {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(rows.stream().map(Report::fields).toList());
    }

    private static Map<String, Object> fields(Row row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", row.name());
        fields.put("unit", row.unit());
        fields.put("p50", rounded(row.p50()));
        fields.put("p95", rounded(row.p95()));
        fields.put("p99", rounded(row.p99()));
        fields.put("floor", rounded(row.floor()));
        fields.put("ratio", rounded(row.ratio()));
        return fields;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
