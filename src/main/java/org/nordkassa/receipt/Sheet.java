package org.nordkassa.receipt;

import java.util.ArrayList;
import java.util.List;
import org.nordkassa.receipt.Row.Align;
import org.nordkassa.receipt.Row.Cell;
import org.nordkassa.receipt.Row.Style;

/// Rows in the making, for a paper of so many columns. Texts that are too long go on to the next row; amounts are never
/// cut.
final class Sheet {
    private static final int GAP = 1;
    /// Where the letter of the VAT rate stands, behind the amount.
    private static final int LETTER = 2;

    private final int width;
    private final List<Row> rows = new ArrayList<>();

    Sheet(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    void centred(String text, Style style) {
        if (!text.isBlank()) {
            TextWidth.wrap(text, width / style.size())
                    .forEach(line -> rows.add(new Row.Text(line, style, Align.CENTRE)));
        }
    }

    void left(String text) {
        TextWidth.wrap(text, width).forEach(line -> rows.add(new Row.Text(line, Style.NORMAL, Align.LEFT)));
    }

    /// A label and, at the right edge, what belongs to it.
    void pair(String label, String value, Style style) {
        columns(label, List.of(new Cell(value, TextWidth.of(value), Align.RIGHT)), style);
    }

    void pair(String label, String value) {
        pair(label, value, Style.NORMAL);
    }

    /// A label, an amount and a letter, so that the amounts stand below each other with and without a letter.
    void priced(String label, String amount, String letter) {
        columns(label, List.of(
                new Cell(amount, TextWidth.of(amount), Align.RIGHT),
                new Cell(letter, LETTER, Align.RIGHT)), Style.NORMAL);
    }

    /// A label that takes what the cells leave; where it needs more than one row, the cells stand in the last.
    void columns(String label, List<Cell> cells, Style style) {
        int room = width / style.size() - cells.stream().mapToInt(Cell::width).sum();
        if (room <= GAP) {
            left(label);
            rows.add(new Row.Columns(cells, style));
            return;
        }
        var indent = " ".repeat(label.length() - label.stripLeading().length());
        var lines = TextWidth.wrap(label, room - GAP - indent.length());
        lines.subList(0, lines.size() - 1)
                .forEach(line -> rows.add(new Row.Text(indent + line, style, Align.LEFT)));
        var row = new ArrayList<Cell>();
        row.add(new Cell(indent + lines.getLast(), room, Align.LEFT));
        row.addAll(cells);
        rows.add(new Row.Columns(row, style));
    }

    /// At the wanted size, or smaller where it would not fit on one row.
    void total(String label, String amount, Style wanted) {
        boolean fits = TextWidth.of(label) + GAP + TextWidth.of(amount) <= width / wanted.size();
        if (fits) {
            rows.add(new Row.Total(label, amount, wanted));
        } else {
            pair(label, amount, Style.BOLD);
        }
    }

    void rule() {
        rows.add(new Row.Rule());
    }

    void blank() {
        rows.add(new Row.Blank());
    }

    void square(String text) {
        rows.add(new Row.Square(text));
    }

    void barcode(String text) {
        rows.add(new Row.Barcode(text));
    }
}
