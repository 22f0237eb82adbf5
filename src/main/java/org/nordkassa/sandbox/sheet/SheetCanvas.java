package org.nordkassa.sandbox.sheet;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// One page to draw on, with y downwards from the top as in [SheetLayout].
final class SheetCanvas implements Closeable {

    private final PDPageContentStream stream;

    SheetCanvas(PDDocument document) throws IOException {
        var page = new PDPage(new PDRectangle((float) SheetLayout.PAGE_WIDTH, (float) SheetLayout.PAGE_HEIGHT));
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
    }

    void text(Typeface face, double x, double baseline, String words) throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(face.colour());
        stream.setFont(face.font(), (float) face.size());
        stream.newLineAtOffset((float) x, up(baseline));
        stream.showText(words);
        stream.endText();
    }

    void centred(Typeface face, double middle, double baseline, String words) throws IOException {
        text(face, middle - face.width(words) / 2, baseline, words);
    }

    /// Fills the dark modules as one path, so that no renderer leaves hairlines between neighbours.
    void fill(List<Bar> bars) throws IOException {
        stream.setNonStrokingColor(Color.BLACK);
        for (var bar : bars) {
            stream.addRect((float) bar.x(), up(bar.y() + bar.height()), (float) bar.width(), (float) bar.height());
        }
        stream.fill();
    }

    void rule(double x, double y, double width, Color colour) throws IOException {
        stream.setNonStrokingColor(colour);
        stream.addRect((float) x, up(y), (float) width, 0.75f);
        stream.fill();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private static float up(double y) {
        return (float) (SheetLayout.PAGE_HEIGHT - y);
    }

    /// A dark rectangle, in points.
    record Bar(double x, double y, double width, double height) {
    }

    /// A font at a size in a colour.
    record Typeface(PDFont font, double size, Color colour) {

        double width(String words) throws IOException {
            return font.getStringWidth(words) / 1000 * size;
        }

        /// Breaks at spaces into at most two lines of the given width; what still does not fit is cut off.
        List<String> twoLines(String words, double width) throws IOException {
            var lines = new ArrayList<String>();
            var line = "";
            for (var word : words.split(" ")) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (width(longer) <= width || line.isEmpty()) {
                    line = longer;
                } else {
                    lines.add(line);
                    line = word;
                }
            }
            lines.add(line);
            return lines.size() <= 2 ? lines : List.of(lines.get(0), lines.get(1) + "\u2026");
        }
    }
}
