package org.nordkassa.members;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.nordkassa.checkout.port.MemberFiles.Problem;

/// Opens a file by what is in it: names lie, above all those that end with `.xls`.
final class Tables implements AutoCloseable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int HEAD = 512;

    private final Table table;
    private final Runnable closing;

    private Tables(Table table, Runnable closing) {
        this.table = table;
        this.closing = closing;
    }

    Table table() {
        return table;
    }

    /// @throws UnusableFile when it is no table
    static Tables open(Path file) throws UnusableFile {
        try {
            if (Files.isDirectory(file)) {
                throw new UnusableFile(new Problem.NotATable());
            }
            var head = head(file);
            if (head.length == 0) {
                throw new UnusableFile(new Problem.Empty());
            }
            return startsWith(head, ZIP) ? zipped(file) : new Tables(plain(file, head), () -> { });
        } catch (NoSuchFileException missing) {
            throw new UnusableFile(new Problem.NotFound(), missing);
        } catch (IOException unreadable) {
            throw new UnusableFile(new Problem.Unreadable(), unreadable);
        }
    }

    private static Tables zipped(Path file) throws IOException, UnusableFile {
        var unpacked = Unpacked.look(file);
        if (unpacked.isWorkbook()) {
            return new Tables(new XlsxTable(file), () -> { });
        }
        var inside = unpacked.extract();
        try {
            var head = head(inside);
            var table = startsWith(head, ZIP) ? zippedOnce(inside) : plain(inside, head);
            return new Tables(table, () -> delete(inside));
        } catch (IOException | UnusableFile failed) {
            delete(inside);
            throw failed;
        }
    }

    private static Table zippedOnce(Path file) throws IOException, UnusableFile {
        if (!Unpacked.look(file).isWorkbook()) {
            throw new UnusableFile(new Problem.NotATable());
        }
        return new XlsxTable(file);
    }

    private static Table plain(Path file, byte[] head) throws UnusableFile {
        if (startsWith(head, OLE)) {
            return new XlsTable(file);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        boolean isMarkup = text.startsWith("<") || text.startsWith("%pdf") || text.startsWith("{");
        boolean isUtf16 = text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff");
        if (isMarkup || !isUtf16 && text.indexOf(0) >= 0) {
            throw new UnusableFile(new Problem.NotATable());
        }
        return new TextTable(file);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, byte[] beginning) {
        return head.length >= beginning.length
                && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            System.getLogger(Tables.class.getName()).log(System.Logger.Level.WARNING, "an unpacked file stays behind");
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
