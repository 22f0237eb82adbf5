package org.nordkassa.receipt;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A receipt as the bytes an ESC/POS printer takes.
///
/// Rows are sent as text of the printer's own font, each padded to the paper's columns, so that no printer setting can
/// move them. At the end the paper is fed and cut.
///
/// @param width columns of the paper
public record EscPosReceipt(int width, PrinterCodePage codePage) {
    /// FS . leaves the two-byte Chinese mode, in which many printers wake up and read å as half a character; ESC R 0 is
    /// the international set with # $ @ [ ] { } as they are.
    private static final byte[] PLAIN_CHARACTERS = {0x1C, 0x2E, 0x1B, 0x52, 0};
    private static final int LINES_TO_KNIFE = 5;
    private static final int BARCODE_MODULE_DOTS = 2;
    private static final int BARCODE_HEIGHT_DOTS = 80;
    private static final int SQUARE_DOTS = 5;
    /// In steps of 2 ms.
    private static final int PULSE_ON = 60;
    private static final int PULSE_OFF = 120;

    /// @param rows laid out for the same width
    public byte[] bytes(List<Row> rows) {
        return written(printer -> {
            printer.initializePrinter();
            printer.write(PLAIN_CHARACTERS, 0, PLAIN_CHARACTERS.length);
            printer.setCharacterCodeTable(codePage.table());
            printer.setCharsetName(codePage.charset().name());
            for (var row : rows) {
                write(printer, printable(row));
            }
            printer.feed(LINES_TO_KNIFE);
            printer.cut(EscPos.CutMode.PART);
        });
    }

    /// The pulse that opens the cash drawer on the printer's first connector.
    public static byte[] drawerKick() {
        return written(printer -> printer.pulsePin(EscPos.PinConnector.Pin_2, PULSE_ON, PULSE_OFF));
    }

    private void write(EscPos printer, Row row) throws IOException {
        var text = new PlainReceipt(width).line(row);
        switch (row) {
            case Row.Text(var _, var style, var _) -> printer.writeLF(font(style), text);
            case Row.Columns(var _, var style) -> printer.writeLF(font(style), text);
            case Row.Total(var _, var _, var style) -> printer.writeLF(font(style), text);
            case Row.Rule _, Row.Blank _ -> printer.writeLF(font(Row.Style.NORMAL), text);
            case Row.Square(var code) -> {
                printer.write(new QRCode().setSize(SQUARE_DOTS).setJustification(Justification.Center),
                        code);
                printer.feed(1);
            }
            case Row.Barcode(var code) -> {
                printer.write(barcode(), "{B" + code);
                printer.feed(1);
            }
        }
    }

    private Row printable(Row row) {
        return switch (row) {
            case Row.Text(var text, var style, var align) -> new Row.Text(codePage.printable(text), style, align);
            case Row.Columns(var cells, var style) -> new Row.Columns(cells.stream()
                    .map(cell -> new Row.Cell(codePage.printable(cell.text()), cell.width(), cell.align()))
                    .toList(), style);
            case Row.Total(var label, var amount, var style) ->
                    new Row.Total(codePage.printable(label), codePage.printable(amount), style);
            case Row.Rule _, Row.Blank _, Row.Barcode _, Row.Square _ -> row;
        };
    }

    private static Style font(Row.Style style) {
        var size = FontSize.values()[style.size() - 1];
        return new Style().setBold(style.isBold()).setFontSize(size, size);
    }

    private static BarCode barcode() {
        return new BarCode().setSystem(BarCode.BarCodeSystem.CODE128)
                .setBarCodeSize(BARCODE_MODULE_DOTS, BARCODE_HEIGHT_DOTS)
                .setHRIPosition(BarCode.BarCodeHRIPosition.BelowBarCode)
                .setJustification(Justification.Center);
    }

    @FunctionalInterface
    private interface Writing {
        void to(EscPos printer) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var printer = new EscPos(bytes)) {
            writing.to(printer);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused to be written", e);
        }
        return bytes.toByteArray();
    }
}
