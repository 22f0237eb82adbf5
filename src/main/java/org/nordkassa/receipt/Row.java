package org.nordkassa.receipt;

import java.util.List;

/// One row of a laid-out receipt. Its texts are cleaned and fit: no row is wider than the layout's columns.
public sealed interface Row {
    /// How large and strong a text is. A size of 2 takes twice the columns and twice the height.
    enum Style {
        NORMAL(1, false), BOLD(1, true), BIG(2, true), HUGE(4, true);

        private final int size;
        private final boolean isBold;

        Style(int size, boolean isBold) {
            this.size = size;
            this.isBold = isBold;
        }

        public int size() {
            return size;
        }

        public boolean isBold() {
            return isBold;
        }
    }

    enum Align {
        LEFT, CENTRE, RIGHT
    }

    record Text(String text, Style style, Align align) implements Row {}

    /// Texts side by side. The widths of the cells, times the size of the style, add up to the layout's columns at
    /// most.
    record Columns(List<Cell> cells, Style style) implements Row {
        public Columns {
            cells = List.copyOf(cells);
        }
    }

    /// @param width in characters of the row's style
    record Cell(String text, int width, Align align) {}

    /// What the customer pays: the row to be found at a glance.
    record Total(String label, String amount, Style style) implements Row {}

    /// A line from edge to edge.
    record Rule() implements Row {}

    /// A Code 128 barcode with its text below.
    record Barcode(String text) implements Row {}

    /// A QR code, without its text.
    record Square(String text) implements Row {}

    record Blank() implements Row {}
}
