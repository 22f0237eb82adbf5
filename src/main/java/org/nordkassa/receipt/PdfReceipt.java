package org.nordkassa.receipt;

import com.google.zxing.oned.Code128Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A receipt as a PDF page 80 mm wide and as long as it needs to be.
///
/// Set in DejaVu Sans Mono, which is embedded: the columns stand as on paper, in most scripts of Europe. The file says
/// nothing that the receipt does not say (no author, time or program), and the same rows always give the same bytes.
public final class PdfReceipt {
    private static final String FONT = "/assets/fonts/DejaVuSansMono.ttf";
    private static final String BOLD_FONT = "/assets/fonts/DejaVuSansMono-Bold.ttf";
    private static final float MM = 72 / 25.4f;
    private static final float PAGE_WIDTH = 80 * MM;
    private static final float MARGIN = 5 * MM;
    private static final float PRINT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
    /// The width of every character of the font, in parts of its size.
    private static final float ADVANCE = 0.602f;
    private static final float LEADING = 1.25f;
    private static final float BARCODE_HEIGHT = 12 * MM;
    /// Of a QR code with its border.
    private static final float SQUARE = 34 * MM;
    private static final float WIDEST_MODULE = 0.4f * MM;

    private final int width;
    private final float fontSize;

    /// @param width columns for which the rows are laid out
    public PdfReceipt(int width) {
        this.width = width;
        this.fontSize = PRINT_WIDTH / width / ADVANCE;
    }

    /// @param rows laid out for the same width
    public byte[] bytes(List<Row> rows) {
        float height = (float) rows.stream().mapToDouble(this::height).sum() + 2 * MARGIN;
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(PAGE_WIDTH, height));
            document.addPage(page);
            document.setDocumentId((long) new PlainReceipt(width).text(rows).hashCode());
            draw(document, page, rows, height);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the receipt's fonts cannot be read", e);
        }
    }

    private void draw(PDDocument document, PDPage page, List<Row> rows, float height) throws IOException {
        var normal = font(document, FONT);
        var bold = font(document, BOLD_FONT);
        try (var ink = new PDPageContentStream(document, page)) {
            float y = height - MARGIN;
            for (var row : rows) {
                draw(new Pen(ink, normal, bold, fontSize, y), row);
                y -= height(row);
            }
        }
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream font = PdfReceipt.class.getResourceAsStream(name)) {
            if (font == null) {
                throw new IOException("not on the class path: " + name);
            }
            return PDType0Font.load(document, font, true);
        }
    }

    private float height(Row row) {
        return switch (row) {
            case Row.Text(var _, var style, var _) -> style.size() * fontSize * LEADING;
            case Row.Columns(var _, var style) -> style.size() * fontSize * LEADING;
            case Row.Total(var _, var _, var style) -> style.size() * fontSize * LEADING;
            case Row.Rule _, Row.Blank _ -> fontSize * LEADING;
            case Row.Barcode _ -> BARCODE_HEIGHT + 2 * fontSize * LEADING;
            case Row.Square _ -> SQUARE;
        };
    }

    private void draw(Pen pen, Row row) throws IOException {
        switch (row) {
            case Row.Text(var text, var style, var align) -> pen.write(text, style, align, 0, width / style.size());
            case Row.Columns(var cells, var style) -> {
                int column = 0;
                for (var cell : cells) {
                    pen.write(cell.text(), style, cell.align(), column, cell.width());
                    column += cell.width();
                }
            }
            case Row.Total(var label, var amount, var style) -> {
                pen.write(label, style, Row.Align.LEFT, 0, width / style.size());
                pen.write(amount, style, Row.Align.RIGHT, 0, width / style.size());
            }
            case Row.Rule _ -> pen.rule();
            case Row.Barcode(var code) -> pen.barcode(code, width);
            case Row.Square(var code) -> pen.square(QrCode.of(code));
            case Row.Blank _ -> { }
        }
    }

    /// Draws one row, whose upper edge is at `y`.
    private record Pen(PDPageContentStream ink, PDFont normal, PDFont bold, float fontSize, float y) {
        void write(String text, Row.Style style, Row.Align align, int column, int columns) throws IOException {
            var font = style.isBold() ? bold : normal;
            float size = fontSize * style.size();
            var drawn = drawable(text, font);
            float room = columns * ADVANCE * size - font.getStringWidth(drawn) / 1000 * size;
            float indent = switch (align) {
                case LEFT -> 0;
                case CENTRE -> room / 2;
                case RIGHT -> room;
            };
            ink.beginText();
            ink.setFont(font, size);
            ink.newLineAtOffset(MARGIN + column * ADVANCE * size + indent, y - size);
            ink.showText(drawn);
            ink.endText();
        }

        void rule() throws IOException {
            ink.setLineWidth(0.5f);
            ink.moveTo(MARGIN, y - fontSize * LEADING / 2);
            ink.lineTo(PAGE_WIDTH - MARGIN, y - fontSize * LEADING / 2);
            ink.stroke();
        }

        void square(QrCode code) throws IOException {
            float module = SQUARE / (code.size() + 2 * QrCode.BORDER);
            float left = (PAGE_WIDTH - code.size() * module) / 2;
            for (int row = 0; row < code.size(); row++) {
                for (int column = 0; column < code.size(); column++) {
                    if (code.isDark(column, row)) {
                        ink.addRect(left + column * module, y - (QrCode.BORDER + row + 1) * module, module, module);
                    }
                }
            }
            ink.fill();
        }

        void barcode(String code, int columns) throws IOException {
            var modules = new Code128Writer().encode(code);
            float module = Math.min(WIDEST_MODULE, PRINT_WIDTH / modules.length);
            float left = (PAGE_WIDTH - modules.length * module) / 2;
            for (int i = 0; i < modules.length; i++) {
                if (modules[i]) {
                    ink.addRect(left + i * module, y - BARCODE_HEIGHT, module, BARCODE_HEIGHT);
                }
            }
            ink.fill();
            new Pen(ink, normal, bold, fontSize, y - BARCODE_HEIGHT - fontSize / 4)
                    .write(code, Row.Style.NORMAL, Row.Align.CENTRE, 0, columns);
        }

        private static String drawable(String text, PDFont font) {
            var drawable = new StringBuilder();
            text.codePoints().forEach(c -> drawable.append(has(font, c) ? Character.toString(c) : "?"));
            return drawable.toString();
        }

        private static boolean has(PDFont font, int c) {
            try {
                font.encode(Character.toString(c));
                return true;
            } catch (IllegalArgumentException | IOException e) {
                return false;
            }
        }
    }
}
