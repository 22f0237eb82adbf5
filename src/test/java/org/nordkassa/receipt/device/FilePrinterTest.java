package org.nordkassa.receipt.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.receipt.SampleReceipts;
import org.nordkassa.sale.Country;

class FilePrinterTest {
    private static final Receipt RECEIPT = SampleReceipts.rich(Country.FI, "fi");

    @TempDir
    private Path home;

    @Test
    void aReceiptIsTwoFilesNamedByItsNumber() throws IOException {
        var folder = home.resolve("receipts");

        assertEquals(new ReceiptPrinter.Done(), new FilePrinter(folder, 48).print(RECEIPT));
        assertEquals(List.of("T1-000042.escpos", "T1-000042.pdf"), names(folder));
        assertTrue(new String(Files.readAllBytes(folder.resolve("T1-000042.pdf")), StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-"));
    }

    @Test
    void aCopyDoesNotReplaceTheOriginal() throws IOException {
        var printer = new FilePrinter(home, 48);
        printer.print(RECEIPT);
        var original = Files.readAllBytes(home.resolve("T1-000042.escpos"));
        printer.print(SampleReceipts.copyOf(RECEIPT));

        assertArrayEquals(original, Files.readAllBytes(home.resolve("T1-000042.escpos")));
        assertEquals(List.of("T1-000042-copy.escpos", "T1-000042-copy.pdf", "T1-000042.escpos", "T1-000042.pdf"),
                names(home));
    }

    @Test
    void aFolderThatCannotBeIsAFailure() throws IOException {
        var file = Files.createFile(home.resolve("taken"));

        assertInstanceOf(ReceiptPrinter.Failed.class, new FilePrinter(file, 48).print(RECEIPT));
    }

    @Test
    void severalPrintersAllPrintAndOneFailureIsTold() throws IOException {
        var bad = new FilePrinter(Files.createFile(home.resolve("taken")), 48);
        var good = new FilePrinter(home.resolve("good"), 42);

        assertInstanceOf(ReceiptPrinter.Failed.class, new SeveralPrinters(List.of(bad, good)).print(RECEIPT));
        assertEquals(2, names(home.resolve("good")).size());
        assertEquals(new ReceiptPrinter.Done(), new SeveralPrinters(List.of(good)).print(RECEIPT));
        assertEquals(new ReceiptPrinter.Done(), new SeveralPrinters(List.of(bad, good)).openDrawer());
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
