package org.nordkassa.members;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.MemberFiles.Form;
import org.nordkassa.checkout.port.MemberFiles.Problem;

/// Where in a row each thing stands, in whatever order.
///
/// @param further columns with further cards
/// @param unused headings that nothing is made of
record Columns(Map<Column, Integer> places, List<Integer> further, List<String> headings, List<String> unused) {
    /// What looks like the row of headings: one that names at least two columns.
    static boolean isHeading(TableRow row) {
        return row.cells().stream().flatMap(cell -> Column.named(cell.text()).stream()).distinct().count() >= 2;
    }

    /// @throws UnusableFile when one is missing or stands there twice
    static Columns of(TableRow row) throws UnusableFile {
        var places = new EnumMap<Column, Integer>(Column.class);
        var further = new ArrayList<Integer>();
        var unused = new ArrayList<String>();
        var headings = row.cells().stream().map(cell -> cell.text().strip()).toList();
        for (int i = 0; i < headings.size(); i++) {
            var column = Column.named(headings.get(i));
            if (column.isPresent() && places.put(column.get(), i) != null) {
                throw new UnusableFile(new Problem.ColumnTwice(headings.get(i)));
            } else if (column.isEmpty() && Column.isFurtherCard(headings.get(i))) {
                further.add(i);
            } else if (column.isEmpty() && !headings.get(i).isEmpty()) {
                unused.add(headings.get(i));
            }
        }
        refuseMissing(places, headings);
        return new Columns(places, further, headings, unused);
    }

    private static void refuseMissing(Map<Column, Integer> places, List<String> headings) throws UnusableFile {
        var missing = Column.NEEDED.stream().filter(column -> !places.containsKey(column)).map(Column::title).toList();
        if (!missing.isEmpty()) {
            throw new UnusableFile(new Problem.ColumnsMissing(missing,
                    headings.stream().filter(heading -> !heading.isEmpty()).limit(12).toList()));
        }
    }

    Form form() {
        var phone = heading(Column.PHONE);
        if (phone.equalsIgnoreCase("phoneNumber:1") || heading(Column.CARD).equalsIgnoreCase("customerCard:1")) {
            return Form.COMMERCE_CLOUD;
        }
        boolean isCardus = Stream.of(Column.FIRST_NAME, Column.LAST_NAME, Column.EMAIL, Column.PHONE)
                .allMatch(column -> heading(column).equalsIgnoreCase(column.title()));
        return isCardus ? Form.CARDU : Form.OTHER;
    }

    private String heading(Column column) {
        return Optional.ofNullable(places.get(column)).map(headings::get).orElse("");
    }

    Cell cell(TableRow row, Column column) {
        return row.cell(places.getOrDefault(column, -1));
    }
}
