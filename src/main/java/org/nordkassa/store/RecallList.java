package org.nordkassa.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.Recalls.Recall;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// A list of recalls as its owner writes it: CSV with the columns `gtin,batch,best_before,reason` in any order, comma or
/// semicolon between them. Of these `gtin` is needed.
///
/// @param byGtin recalls by article number in 14 digits
/// @param rejected rows that could not be read
public record RecallList(Map<String, List<Recall>> byGtin, List<Rejected> rejected) {
    /// Why a row, or the whole list, could not be read.
    public enum Reason {
        /// The first row does not name the column `gtin`.
        NO_GTIN_COLUMN,
        /// The list is no CSV from here on.
        UNREADABLE,
        /// Not 7 to 14 digits. Spreadsheets leave out zeros at the beginning, which is allowed.
        GTIN,
        /// Neither `2026-12-31` nor `31.12.2026`.
        BEST_BEFORE
    }

    /// @param row as a spreadsheet counts: the names of the columns are row 1
    public record Rejected(int row, Reason reason) {}

    static final RecallList EMPTY = new RecallList(Map.of(), List.of());
    private static final int LONGEST_REASON = 120;
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendOptional(DateTimeFormatter.ofPattern("uuuu-MM-dd"))
            .appendOptional(DateTimeFormatter.ofPattern("d.M.uuuu"))
            .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public RecallList {
        byGtin = Map.copyOf(byGtin);
        rejected = List.copyOf(rejected);
    }

    /// How many packs, batches and dates are listed.
    public int size() {
        return byGtin.values().stream().mapToInt(List::size).sum();
    }

    public static RecallList parse(String csv) {
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        var firstRow = text.lines().findFirst().orElse("");
        var schema = CsvSchema.emptySchema().withColumnSeparator(firstRow.indexOf(';') >= 0 ? ';' : ',');
        var reading = new Reading();
        try (MappingIterator<String[]> rows = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY)
                .enable(CsvReadFeature.SKIP_EMPTY_LINES).build().readerFor(String[].class).with(schema).readValues(text)) {
            reading.all(rows);
        } catch (JacksonException broken) {
            reading.reject(Reason.UNREADABLE);
        }
        return new RecallList(reading.byGtin, reading.rejected);
    }

    /// One reading of one list.
    private static final class Reading {
        private final Map<String, List<Recall>> byGtin = new HashMap<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private List<String> columns = List.of();
        private int row = 1;

        void all(MappingIterator<String[]> rows) {
            columns = rows.hasNext() ? Arrays.stream(rows.next())
                    .map(name -> name.strip().toLowerCase(Locale.ROOT)).toList() : List.of();
            if (!columns.contains("gtin")) {
                reject(Reason.NO_GTIN_COLUMN);
                return;
            }
            for (row = 2; rows.hasNext(); row++) {
                take(rows.next());
            }
        }

        private void take(String[] cells) {
            var gtin = cell(cells, "gtin").replaceAll("[\\s-]", "");
            if (!gtin.matches("[0-9]{7,14}")) {
                reject(Reason.GTIN);
                return;
            }
            try {
                var date = Optional.of(cell(cells, "best_before")).filter(text -> !text.isEmpty())
                        .map(text -> LocalDate.parse(text, DATE));
                var reason = cell(cells, "reason").replaceAll("\\p{Cntrl}", " ");
                var recall = new Recall(cell(cells, "batch"), date,
                        reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
                byGtin.computeIfAbsent("0".repeat(14 - gtin.length()) + gtin, _ -> new ArrayList<>()).add(recall);
            } catch (DateTimeException noDate) {
                reject(Reason.BEST_BEFORE);
            }
        }

        private String cell(String[] cells, String name) {
            int column = columns.indexOf(name);
            return column >= 0 && column < cells.length && cells[column] != null ? cells[column].strip() : "";
        }

        void reject(Reason reason) {
            rejected.add(new Rejected(row, reason));
        }
    }
}
