package org.nordkassa.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.sale.Country;

class PdfReceiptTest {
    @ParameterizedTest
    @ValueSource(ints = {42, 48})
    void theBarcodeReadsAsTheReceiptNumber(int width) throws Exception {
        try (var document = Loader.loadPDF(pdf(SampleReceipts.rich(Country.FI, "fi"), width))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 203);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));

            var result = new Code128Reader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            assertEquals("NKR-T1-000042", result.getText());
            assertEquals(BarcodeFormat.CODE_128, result.getBarcodeFormat());
        }
    }

    @ParameterizedTest
    @CsvSource({"fi, FI, YHTEENSÄ", "da, DK, Strøget", "de, DE, Große Straße", "nb, NO, Salgskvittering"})
    void theTextCanBeSearched(String language, Country country, String expected) throws IOException {
        try (var document = Loader.loadPDF(pdf(SampleReceipts.rich(country, language), 48))) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(expected), text);
            assertTrue(text.contains("54,18"), text);
        }
    }

    @Test
    void thePageIsAsWideAsThePaperAndOnlyOne() throws IOException {
        try (var document = Loader.loadPDF(pdf(SampleReceipts.rich(Country.FI, "fi"), 48))) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(80 * 72 / 25.4, document.getPage(0).getMediaBox().getWidth(), 0.01);
        }
    }

    @Test
    void theFileSaysNothingAboutWhoMadeItOrWhen() throws IOException {
        var bytes = pdf(SampleReceipts.rich(Country.FI, "fi"), 48);
        try (var document = Loader.loadPDF(bytes)) {
            assertTrue(document.getDocumentInformation().getMetadataKeys().isEmpty());
            assertNull(document.getDocumentCatalog().getMetadata());
        }
        assertTrue(!new String(bytes, StandardCharsets.ISO_8859_1).contains("Virtanen"));
    }

    @Test
    void theSameReceiptIsTheSameFile() {
        assertArrayEquals(
                pdf(SampleReceipts.rich(Country.FI, "fi"), 48), pdf(SampleReceipts.rich(Country.FI, "fi"), 48));
    }

    @Test
    void aCharacterTheFontLacksDoesNotStopTheReceipt() throws IOException {
        var receipt = SampleReceipts.plain(Country.FI, "fi", "茶 \uD83D\uDED2 नमस्ते", 1290);
        try (var document = Loader.loadPDF(pdf(receipt, 48))) {
            assertTrue(new PDFTextStripper().getText(document).contains("12,90"));
        }
    }

    /// For the eye: `-Dreceipt.pdf=FOLDER` keeps them.
    @ParameterizedTest
    @CsvSource({"en, FI", "fi, FI", "sv, SE", "da, DK", "de, DE", "nb, NO"})
    void everyLanguageBecomesAPdf(String language, Country country) throws IOException {
        var bytes = pdf(SampleReceipts.copyOf(SampleReceipts.rich(country, language)), 48);
        var folder = System.getProperty("receipt.pdf");
        if (folder != null) {
            Files.write(Path.of(folder, language + ".pdf"), bytes);
        }
        assertTrue(bytes.length < 60_000, () -> bytes.length + " bytes");
    }

    private static byte[] pdf(Receipt receipt, int width) {
        return new PdfReceipt(width).bytes(new ReceiptLayout(width).rows(receipt));
    }
}
