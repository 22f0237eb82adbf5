package org.nordkassa.members;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Rows on their way into new files, as many to each as fit: `Person Customers.xlsx`, `Person Customers 2.xlsx` and so on,
/// or a ZIP with them inside. They get their names when all are whole; until then there is nothing to be mistaken for them.
final class NewFiles implements AutoCloseable {
    private final Path target;
    private final List<String> headings;
    private final int most;
    private final List<Path> drafts = new ArrayList<>();
    private final List<Path> names = new ArrayList<>();
    private Optional<ZipOutputStream> zip = Optional.empty();
    private Optional<OutputStream> stream = Optional.empty();
    private Optional<SheetFile> sheet = Optional.empty();
    private int rows;
    private int parts;

    /// @param target ends with `.xlsx`, `.xls` or `.zip`
    /// @param most rows a file, the headings not counted
    NewFiles(Path target, List<String> headings, int most) throws IOException {
        this.target = target.toAbsolutePath();
        this.headings = List.copyOf(headings);
        this.most = most;
        if (ends(".zip")) {
            zip = Optional.of(new ZipOutputStream(draft(this.target)));
        }
        begin();
    }

    private boolean ends(String ending) {
        return target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    void row(List<String> cells) throws IOException {
        if (rows == most) {
            endSheet();
            begin();
        }
        sheet.orElseThrow().row(cells);
        rows++;
    }

    private void begin() throws IOException {
        parts++;
        rows = 0;
        if (zip.isPresent()) {
            zip.get().putNextEntry(new ZipEntry(numbered("Person Customers", ".xlsx")));
            stream = Optional.of(new Unclosed(zip.get()));
        } else {
            var name = target.getFileName().toString();
            int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
            stream = Optional.of(draft(target.resolveSibling(numbered(name.substring(0, dot), name.substring(dot)))));
        }
        sheet = Optional.of(SheetFile.to(stream.get(), ends(".xls")));
        sheet.get().row(headings);
    }

    private String numbered(String name, String ending) {
        return name + (parts == 1 ? "" : " " + parts) + ending;
    }

    /// Beside where the file will be, so that it can be moved there in one step.
    private OutputStream draft(Path name) throws IOException {
        Files.createDirectories(name.getParent());
        var draft = Files.createTempFile(name.getParent(), ".nordkassa", ".part");
        drafts.add(draft);
        names.add(name);
        return Files.newOutputStream(draft);
    }

    private void endSheet() throws IOException {
        sheet.orElseThrow().close();
        sheet = Optional.empty();
        if (zip.isPresent()) {
            zip.get().closeEntry();
        } else {
            stream.orElseThrow().close();
        }
    }

    /// @return the files, under their names
    List<Path> finish() throws IOException {
        endSheet();
        if (zip.isPresent()) {
            zip.get().close();
        }
        for (int i = 0; i < drafts.size(); i++) {
            Files.move(drafts.get(i), names.get(i), StandardCopyOption.REPLACE_EXISTING);
        }
        drafts.clear();
        return List.copyOf(names);
    }

    /// What has not been finished goes.
    @Override
    public void close() throws IOException {
        if (!drafts.isEmpty()) {
            stream.ifPresent(NewFiles::leave);
            zip.ifPresent(NewFiles::leave);
            for (var draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private static void leave(OutputStream unfinished) {
        try {
            unfinished.close();
        } catch (IOException itGoesAnyway) {
            // a ZIP without its end complains
        }
    }

    /// An entry of a ZIP ends without ending the ZIP.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
