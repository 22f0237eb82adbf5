package org.nordkassa.ui.finished;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nordkassa.receipt.QrCode;
import org.nordkassa.receipt.ReceiptLayout;
import org.nordkassa.receipt.Row;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.QrPicture;

/// A receipt's rows as they come out of the printer: characters of one width on a strip of paper.
final class ReceiptPaper {
    static final int COLUMNS = ReceiptLayout.NARROW;

    private final VBox paper = Parts.column("receipt-paper");

    ReceiptPaper() {
        paper.setId("receipt");
    }

    Node node() {
        return paper;
    }

    void show(List<Row> rows) {
        paper.getChildren().setAll(rows.stream().map(ReceiptPaper::row).toList());
    }

    private static Node row(Row row) {
        return switch (row) {
            case Row.Text(var text, var style, var align) -> label(aligned(text, COLUMNS / style.size(), align), style);
            case Row.Columns(var cells, var style) -> label(cells.stream()
                    .map(cell -> aligned(cell.text(), cell.width(), cell.align())).collect(Collectors.joining()), style);
            case Row.Total(var label, var amount, var style) ->
                    label(label + aligned(amount, COLUMNS / style.size() - label.length(), Row.Align.RIGHT), style);
            case Row.Rule() -> rule();
            case Row.Barcode(var text) -> barcode(text);
            case Row.Square(var text) -> square(text);
            case Row.Blank() -> label(" ", Row.Style.NORMAL);
        };
    }

    private static String aligned(String text, int width, Row.Align align) {
        int room = Math.max(0, width - text.codePointCount(0, text.length()));
        return switch (align) {
            case LEFT -> text + " ".repeat(room);
            case CENTRE -> " ".repeat(room / 2) + text + " ".repeat(room - room / 2);
            case RIGHT -> " ".repeat(room) + text;
        };
    }

    private static Label label(String text, Row.Style style) {
        var label = Parts.whole("receipt-row", "receipt-size-" + style.size());
        if (style.isBold()) {
            label.getStyleClass().add("receipt-bold");
        }
        label.setText(text);
        return label;
    }

    private static Node rule() {
        var rule = new Region();
        rule.getStyleClass().add("receipt-rule");
        return rule;
    }

    private static Node square(String text) {
        var picture = new QrPicture(text);
        picture.show(QrCode.of(text));
        return picture;
    }

    /// The number the bars stand for; bars themselves are for paper.
    private static Node barcode(String text) {
        var label = Parts.label(text, "receipt-row", "receipt-barcode");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
