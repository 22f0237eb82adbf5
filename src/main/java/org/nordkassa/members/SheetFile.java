package org.nordkassa.members;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook of one sheet in the writing. All cells are text: a number would lose its zeros and its plus.
sealed interface SheetFile extends AutoCloseable {
    void row(List<String> cells) throws IOException;

    /// Ends the workbook; the stream stays open.
    @Override
    void close() throws IOException;

    static SheetFile to(OutputStream out, boolean old) {
        return old ? new Xls(out) : new Xlsx(out);
    }

    /// Written by stream.
    final class Xlsx implements SheetFile {
        private static final int FLUSH_EVERY = 500;
        private static final double WIDTH = 24;

        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        private Xlsx(OutputStream out) {
            book = new Workbook(out, "Nordkassa", "1.0");
            sheet = book.newWorksheet("Customers");
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                if (row == 0) {
                    sheet.width(i, WIDTH);
                    sheet.style(0, i).bold().set();
                }
                if (!cells.get(i).isEmpty()) {
                    sheet.value(row, i, cells.get(i));
                }
            }
            if (++row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            book.finish();
        }
    }

    /// Held in memory until it ends, as the old form has to be; it is never longer than one file may be.
    final class Xls implements SheetFile {
        private final HSSFWorkbook book = new HSSFWorkbook();
        private final OutputStream out;
        private int row;

        private Xls(OutputStream out) {
            this.out = out;
            book.createSheet("Customers").createFreezePane(0, 1);
        }

        @Override
        public void row(List<String> cells) {
            var next = book.getSheetAt(0).createRow(row++);
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    next.createCell(i).setCellValue(cells.get(i));
                }
            }
        }

        @Override
        public void close() throws IOException {
            book.write(out);
            book.close();
        }
    }
}
