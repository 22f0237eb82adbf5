package org.nordkassa.members;

import java.util.List;

/// One row of a table.
///
/// @param number as a spreadsheet counts, from 1
record TableRow(int number, List<Cell> cells) {
    TableRow {
        cells = List.copyOf(cells);
    }

    Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
