package org.nordkassa.ui.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nordkassa.ui.settings.Kind.Fault;
import org.nordkassa.ui.settings.Kind.Rows.Column;

/// Says of a table's first row that is wrong what is wrong with it.
final class RowCheck {
    /// A value with a comma in it stands in double quotes.
    private static final Pattern CELL = Pattern.compile("\\s*(?<name>[^:,\"]+?)\\s*:\\s+(?:\"(?<quoted>[^\"]*)\"|"
            + "(?<plain>[^,\"]*?))\\s*(?:,|$)");

    private RowCheck() {}

    static Optional<Fault> check(String rows, List<Column> columns) {
        int number = 0;
        for (var row : rows.lines().filter(line -> !line.isBlank()).toList()) {
            var fault = check(++number, row.strip(), columns);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> check(int number, String row, List<Column> columns) {
        var names = new HashSet<String>();
        var cells = CELL.matcher(row);
        int at = 0;
        while (at < row.length()) {
            if (!cells.find(at) || cells.start() != at) {
                return Optional.of(new Fault("settings.fault.row", number));
            }
            var name = cells.group("name");
            var value = Optional.ofNullable(cells.group("quoted")).orElseGet(() -> cells.group("plain"));
            var column = columns.stream().filter(one -> one.name().equals(name)).findFirst();
            if (column.isEmpty()) {
                return Optional.of(new Fault("settings.fault.row-name", number, name,
                        columns.stream().map(Column::name).collect(Collectors.joining(", "))));
            }
            if (!names.add(name) || !value.matches(column.get().form())) {
                return Optional.of(new Fault("settings.fault.row-value", number, name));
            }
            at = cells.end();
        }
        return columns.stream().filter(one -> one.isNeeded() && !names.contains(one.name())).findFirst()
                .map(one -> new Fault("settings.fault.row-missing", number, one.name()));
    }
}
