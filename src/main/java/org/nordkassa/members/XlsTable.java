package org.nordkassa.members;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.RecordInputStream.LeftoverDataException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;
import org.nordkassa.checkout.port.MemberFiles.Problem;

/// A workbook of Excel 97 to 2003, read record by record.
record XlsTable(Path file) implements Table {
    @Override
    public void read(Sink sink) throws IOException, UnusableFile {
        try (var files = new POIFSFileSystem(file.toFile(), true)) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnusableFile(new Problem.PasswordProtected());
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw new UnusableFile(new Problem.NotATable());
            }
            var rows = new XlsRows(sink);
            var request = new HSSFRequest();
            request.addListenerForAllRecords(rows.listener());
            try (InputStream book = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
                new HSSFEventFactory().abortableProcessEvents(request, book);
            } catch (XlsRows.Refused refused) {
                throw refused.unusable();
            }
            rows.end();
        } catch (EncryptedDocumentException encrypted) {
            throw new UnusableFile(new Problem.PasswordProtected(), encrypted);
        } catch (OldExcelFormatException older) {
            throw new UnusableFile(new Problem.NotATable(), older);
        } catch (IOException | RecordFormatException | LeftoverDataException | IllegalArgumentException
                | IllegalStateException | IndexOutOfBoundsException | NoSuchElementException | ClassCastException
                | ArithmeticException | NegativeArraySizeException broken) {
            throw new UnusableFile(new Problem.Damaged(), broken);
        } catch (org.apache.poi.hssf.eventusermodel.HSSFUserException stopped) {
            throw new UnusableFile(new Problem.Damaged(), stopped);
        }
    }
}
