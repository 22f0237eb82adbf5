package org.nordkassa.members;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nordkassa.checkout.port.MemberFiles.Problem;

/// The rows of any table this room can read, as texts: for imports of other things than members.
public final class RowTexts {
    /// What came of reading a file.
    public sealed interface Read {}

    /// @param rows by their place: the row that a spreadsheet counts as 1 is the first; numbers have no grouping, dates are
    ///     as in `2026-11-21`
    public record Rows(List<List<String>> rows) implements Read {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    public record Unusable(Problem problem) implements Read {}

    private RowTexts() {}

    /// @param most rows that are read; what comes after them is left
    public static Read of(Path file, int most) throws IOException {
        try (var tables = Tables.open(file)) {
            var rows = new ArrayList<List<String>>();
            tables.table().read(row -> {
                while (rows.size() < row.number() - 1 && rows.size() < most) {
                    rows.add(List.of());
                }
                rows.add(row.cells().stream().map(Cell::text).toList());
                return rows.size() < most;
            });
            return new Rows(rows);
        } catch (UnusableFile unusable) {
            return new Unusable(unusable.problem());
        }
    }
}
