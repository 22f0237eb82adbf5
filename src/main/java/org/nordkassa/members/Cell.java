package org.nordkassa.members;

import java.math.BigDecimal;

/// One cell of a table.
///
/// @param text what it says; a number without grouping or exponent, a date as `2026-11-21`
record Cell(Kind kind, String text) {
    enum Kind {
        TEXT, NUMBER, DATE,
        /// `#N/A` and the like.
        ERROR
    }

    static final Cell EMPTY = new Cell(Kind.TEXT, "");

    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    static Cell number(BigDecimal number) {
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return new Cell(Kind.NUMBER, plain);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
