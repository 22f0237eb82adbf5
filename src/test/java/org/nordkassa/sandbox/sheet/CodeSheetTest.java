package org.nordkassa.sandbox.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeSheetTest {

    private static final Path COMMITTED = Path.of("assets/demo/code-sheet.pdf");
    private static final int DPI = 200;

    private final CodeSheet sheet;

    @TempDir
    private Path folder;

    CodeSheetTest() throws IOException {
        sheet = new CodeSheet(DemoCodes.onClassPath().sections());
    }

    @Test
    void everyCodeReadsBackFromThePage() throws IOException {
        var file = folder.resolve("sheet.pdf");
        sheet.write(file);
        assertEquals(List.of(), unreadable(Files.readAllBytes(file)));
    }

    @Test
    void theCommittedSheetShowsTheDemoShopAsItIs() throws IOException {
        assertEquals(List.of(), unreadable(Files.readAllBytes(COMMITTED)));
        assertTrue(Files.size(COMMITTED) < 400_000);
    }

    @Test
    void theSameSectionsGiveTheSameBytes() throws IOException {
        sheet.write(folder.resolve("one.pdf"));
        sheet.write(folder.resolve("other.pdf"));
        assertEquals(-1, Files.mismatch(folder.resolve("one.pdf"), folder.resolve("other.pdf")));
    }

    @Test
    void allMembersAndGiftCardsAreThereWithProductsOfEverySymbologyAndLabelsOfTheScale() {
        var codes = sheet.layout().cells().stream().map(SheetLayout.Cell::code).toList();
        assertEquals(50, codes.stream().filter(code -> code.symbology() == BarcodeFormat.QR_CODE).count());
        assertEquals(20, codes.stream().filter(code -> code.symbology() == BarcodeFormat.CODE_128).count());
        assertEquals(3, codes.stream().filter(code -> code.symbology() == BarcodeFormat.EAN_8).count());
        assertEquals(3, codes.stream().filter(code -> code.symbology() == BarcodeFormat.UPC_A).count());
        assertEquals(3, codes.stream().filter(code -> code.text().matches("23\\d{11}")).count());
        assertEquals(2, codes.stream().filter(code -> code.text().matches("20\\d{11}")).count());
        assertTrue(codes.stream().filter(code -> code.text().matches("952\\d{10}")).count() >= 34);
    }

    @Test
    void aWrongCheckDigitIsRefusedAndNotPrinted() {
        var wrong = new PrintedCode(BarcodeFormat.EAN_13, "9526000111787", "", "", "");
        assertThrows(IllegalArgumentException.class, () -> Modules.of(wrong));
    }

    private List<String> unreadable(byte[] pdf) throws IOException {
        var unreadable = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(sheet.layout().pages(), document.getNumberOfPages());
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var image = renderer.renderImageWithDPI(page, DPI);
                for (var cell : sheet.layout().cells()) {
                    if (cell.page() == page && !read(image, cell).equals(cell.code().text())) {
                        unreadable.add(cell.code().symbology() + " " + cell.code().text());
                    }
                }
            }
        }
        return unreadable;
    }

    private static String read(BufferedImage page, SheetLayout.Cell cell) {
        var area = cell.area();
        var crop = page.getSubimage(pixels(area.x), pixels(area.y), pixels(area.width), pixels(area.height));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(crop)));
        try {
            return new MultiFormatReader().decode(bitmap, Map.of(
                    DecodeHintType.POSSIBLE_FORMATS, List.of(cell.code().symbology()),
                    DecodeHintType.TRY_HARDER, true)).getText();
        } catch (NotFoundException e) {
            return "";
        }
    }

    private static int pixels(double points) {
        return (int) (points * DPI / 72);
    }
}
