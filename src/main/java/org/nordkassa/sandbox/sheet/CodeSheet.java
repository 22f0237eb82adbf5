package org.nordkassa.sandbox.sheet;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A PDF on A4 with codes for a real scanner or a phone, drawn as vectors: `new CodeSheet(sections).write(file)`.
/// The same sections always give the same bytes.
public final class CodeSheet {

    /// 0.33 mm, the nominal module of EAN-13 (GS1 General Specifications).
    private static final double LINEAR_MODULE = 0.33 * 72 / 25.4;
    private static final double QR_SIDE = 76;
    private static final double BAR_HEIGHT = 34;
    /// Four modules of the smallest QR code: nothing is printed nearer to it (ISO/IEC 18004).
    private static final double QR_QUIET = 4 * QR_SIDE / 21;
    private static final double LINEAR_QUIET = 5;
    private static final double CAPTION_ROOM = 11;
    private static final double LINE = 9.5;
    private static final Color INK = new Color(0x10, 0x2a, 0x2c);
    private static final Color QUIET_INK = new Color(0x5a, 0x6b, 0x6c);
    private static final Color ACCENT = new Color(0x0f, 0x5c, 0x55);

    private final SheetLayout layout;

    public CodeSheet(List<SheetSection> sections) {
        this.layout = SheetLayout.of(sections);
    }

    /// Where each code is, for whoever wants to check the print.
    public SheetLayout layout() {
        return layout;
    }

    /// Writes the sheet, replacing a file of that name.
    ///
    /// @throws IOException if the file cannot be written
    public void write(Path file) throws IOException {
        try (var document = new PDDocument()) {
            document.setDocumentId(1L);
            var about = new PDDocumentInformation();
            about.setTitle("Nordkassa demo: codes to scan");
            document.setDocumentInformation(about);
            var faces = Faces.in(document);
            for (int page = 0; page < layout.pages(); page++) {
                try (var canvas = new SheetCanvas(document)) {
                    draw(canvas, page, faces);
                }
            }
            save(document, file);
        }
    }

    private static void save(PDDocument document, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            document.save(out);
        }
    }

    private void draw(SheetCanvas canvas, int page, Faces faces) throws IOException {
        for (var heading : layout.headings()) {
            if (heading.page() == page) {
                draw(canvas, heading, faces);
            }
        }
        for (var cell : layout.cells()) {
            if (cell.page() == page) {
                draw(canvas, cell, faces);
            }
        }
        canvas.text(faces.small, SheetLayout.MARGIN, SheetLayout.PAGE_HEIGHT - 18,
                "Nordkassa Demo, Helsinki. Shop, people and money are invented.   "
                        + (page + 1) + " / " + layout.pages());
    }

    private static void draw(SheetCanvas canvas, SheetLayout.Heading heading, Faces faces) throws IOException {
        double x = SheetLayout.MARGIN;
        canvas.text(faces.heading, x, heading.top() + 15, heading.section().title());
        canvas.text(faces.plain, x, heading.top() + 28, heading.section().hint());
        canvas.rule(x, heading.top() + 36, SheetLayout.PAGE_WIDTH - 2 * x, ACCENT);
    }

    /// Built up from the foot of the cell, so that a row's bars stand on one line however long its titles are.
    private static void draw(SheetCanvas canvas, SheetLayout.Cell cell, Faces faces) throws IOException {
        var code = cell.code();
        var area = cell.area();
        double middle = area.getCenterX();
        var modules = Modules.of(code);
        boolean square = code.symbology() == BarcodeFormat.QR_CODE;
        double width = square ? QR_SIDE : modules.columns() * LINEAR_MODULE;
        double height = square ? QR_SIDE : BAR_HEIGHT;
        double quiet = square ? QR_QUIET : LINEAR_QUIET;
        double top = area.getMaxY() - height - quiet - CAPTION_ROOM;
        canvas.centred(faces.plain, middle, top + height + quiet + 5.5, code.caption());
        canvas.fill(modules.bars(new Rectangle2D.Double(middle - width / 2, top, width, height)));
        double baseline = top - quiet - 2;
        canvas.centred(faces.plain, middle, baseline, code.detail());
        for (var line : faces.strong.twoLines(code.title(), area.width - 12).reversed()) {
            baseline -= LINE;
            canvas.centred(faces.strong, middle, baseline, line);
        }
    }

    private record Faces(SheetCanvas.Typeface heading, SheetCanvas.Typeface strong, SheetCanvas.Typeface plain,
                         SheetCanvas.Typeface small) {

        static Faces in(PDDocument document) throws IOException {
            var regular = font(document, "/assets/fonts/Inter-Regular.ttf");
            var semiBold = font(document, "/assets/fonts/Inter-SemiBold.ttf");
            return new Faces(
                    new SheetCanvas.Typeface(semiBold, 15, ACCENT),
                    new SheetCanvas.Typeface(semiBold, 7.5, INK),
                    new SheetCanvas.Typeface(regular, 7.5, INK),
                    new SheetCanvas.Typeface(regular, 6.5, QUIET_INK));
        }

        private static PDType0Font font(PDDocument document, String resource) throws IOException {
            try (var stream = CodeSheet.class.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IOException("no such resource: " + resource);
                }
                return PDType0Font.load(document, stream, true);
            }
        }
    }
}
