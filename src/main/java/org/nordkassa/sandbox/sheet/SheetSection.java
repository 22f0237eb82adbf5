package org.nordkassa.sandbox.sheet;

import java.util.List;

/// Codes of one kind, printed as a grid under one heading.
///
/// @param title the heading
/// @param hint what to do with these codes, one line
/// @param columns cells side by side
/// @param cellHeight in points (1/72 inch)
/// @param codes in the order of printing
public record SheetSection(String title, String hint, int columns, double cellHeight, List<PrintedCode> codes) {

    public SheetSection {
        codes = List.copyOf(codes);
        if (columns < 1 || cellHeight <= 0 || codes.isEmpty()) {
            throw new IllegalArgumentException("a section needs columns, a height and codes");
        }
    }
}
