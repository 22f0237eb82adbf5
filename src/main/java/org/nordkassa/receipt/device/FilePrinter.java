package org.nordkassa.receipt.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.receipt.DayLayout;
import org.nordkassa.receipt.DayPaper;
import org.nordkassa.receipt.EscPosReceipt;
import org.nordkassa.receipt.PdfReceipt;
import org.nordkassa.receipt.PrinterCodePage;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.receipt.ReceiptLayout;
import org.nordkassa.receipt.Row;

/// Writes every receipt into a folder, as `T1-000042.escpos` and `T1-000042.pdf`; a copy as `T1-000042-copy.…`, a closing of
/// the day as `Z-000012.…`. A file
/// is there whole or not at all.
///
/// @param folder made when it is not there
/// @param width columns of the paper
public record FilePrinter(Path folder, int width) implements ReceiptPrinter {
    @Override
    public Printed print(Receipt receipt) {
        return print(receipt.sale().number() + (receipt.isCopy() ? "-copy" : ""), new ReceiptLayout(width).rows(receipt));
    }

    @Override
    public Printed print(DayPaper paper) {
        return print(paper.name(), new DayLayout(width).rows(paper));
    }

    private Printed print(String name, List<Row> rows) {
        try {
            Files.createDirectories(folder);
            write(name + ".escpos", new EscPosReceipt(width, PrinterCodePage.WPC1252).bytes(rows));
            write(name + ".pdf", new PdfReceipt(width).bytes(rows));
            return new Done();
        } catch (IOException | UncheckedIOException e) {
            return new Failed("receipt folder " + folder + ": " + e.getClass().getSimpleName());
        }
    }

    /// There is no drawer on a folder, so there is nothing to wait for.
    @Override
    public Printed openDrawer() {
        return new Done();
    }

    private void write(String name, byte[] bytes) throws IOException {
        var unfinished = Files.createTempFile(folder, name, ".part");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
