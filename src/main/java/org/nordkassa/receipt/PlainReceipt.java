package org.nordkassa.receipt;

import java.util.List;
import java.util.stream.Collectors;
import org.nordkassa.receipt.Row.Align;

/// A receipt as plain text: what a row says on a paper of so many columns. Large texts come with fewer columns, as many
/// as they take on the paper.
///
/// @param width columns
public record PlainReceipt(int width) {
    public String text(List<Row> rows) {
        return rows.stream().map(row -> line(row).stripTrailing() + "\n").collect(Collectors.joining());
    }

    /// The characters of a row; `width` columns of them, or `width / size` for a larger style.
    public String line(Row row) {
        return switch (row) {
            case Row.Text(var text, var style, var align) -> TextWidth.pad(text, width / style.size(), align);
            case Row.Columns(var cells, var _) -> cells.stream()
                    .map(cell -> TextWidth.pad(cell.text(), cell.width(), cell.align())).collect(Collectors.joining());
            case Row.Total(var label, var amount, var style) ->
                    label + TextWidth.pad(amount, width / style.size() - TextWidth.of(label), Align.RIGHT);
            case Row.Rule() -> "-".repeat(width);
            case Row.Barcode(var text) -> TextWidth.pad("|" + text + "|", width, Align.CENTRE);
            case Row.Square(var text) -> TextWidth.pad("[" + text + "]", width, Align.CENTRE);
            case Row.Blank() -> "";
        };
    }
}
