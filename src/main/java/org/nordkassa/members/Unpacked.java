package org.nordkassa.members;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.nordkassa.checkout.port.MemberFiles.Problem;

/// A ZIP looked through before it is trusted: a small one can unpack to more than the computer holds.
///
/// @param names of its files
record Unpacked(Path file, List<String> names) {
    /// A million rows of members are about 120 MB.
    private static final long LARGEST = 400L << 20;
    private static final long LARGEST_TEXTS = 96L << 20;

    static Unpacked look(Path file) throws IOException, UnusableFile {
        var names = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            long room = LARGEST;
            for (var entry : zip.stream().toList()) {
                names.add(entry.getName());
                long most = Math.min(room, entry.getName().endsWith("sharedStrings.xml") ? LARGEST_TEXTS : room);
                room -= sizeOf(zip, entry, most);
            }
        } catch (ZipException broken) {
            throw new UnusableFile(new Problem.Damaged(), broken);
        }
        return new Unpacked(file, names);
    }

    /// Counted, as what the entry says of itself may be wrong.
    private static long sizeOf(ZipFile zip, ZipEntry entry, long most) throws IOException, UnusableFile {
        long size = 0;
        var buffer = new byte[1 << 16];
        try (InputStream bytes = zip.getInputStream(entry)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new UnusableFile(new Problem.TooLarge());
                }
            }
        } catch (ZipException | java.io.EOFException broken) {
            throw new UnusableFile(new Problem.Damaged(), broken);
        }
        return size;
    }

    boolean isWorkbook() {
        return names.contains("xl/workbook.xml");
    }

    /// The table inside, as a file of its own: the private customers where there are companies as well.
    Path extract() throws IOException, UnusableFile {
        var tables = names.stream().filter(Unpacked::isTable).toList();
        var wanted = tables.stream().filter(name -> bare(name).startsWith("person customers")).findFirst()
                .or(() -> tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty());
        if (wanted.isEmpty()) {
            throw new UnusableFile(tables.isEmpty() ? new Problem.NotATable() : new Problem.SeveralTables());
        }
        var copy = Files.createTempFile("nordkassa-members", ".table");
        boolean copied = false;
        try (var zip = new ZipFile(file.toFile()); InputStream from = zip.getInputStream(zip.getEntry(wanted.get()));
                OutputStream to = Files.newOutputStream(copy)) {
            from.transferTo(to);
            copied = true;
            return copy;
        } finally {
            if (!copied) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static boolean isTable(String name) {
        return bare(name).matches("[^.].*\\.(xlsx|xls|csv|txt)") && !name.startsWith("__MACOSX/");
    }

    private static String bare(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
