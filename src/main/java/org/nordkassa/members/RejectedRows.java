package org.nordkassa.members;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.checkout.port.MemberFiles.Rejected;

/// The rows that were left out, as they stood in the file, each with the reason: mended, the file can be taken in again.
final class RejectedRows {
    private final MemberTable table;
    private final Function<Rejected, String> sentence;
    private final List<String> titles;

    /// @param titles of the two columns that are added: the row's number, and why it was left out
    RejectedRows(MemberTable table, List<String> titles, Function<Rejected, String> sentence) {
        this.table = table;
        this.titles = List.copyOf(titles);
        this.sentence = sentence;
    }

    /// @param folder where it goes when the file's own cannot be written to
    /// @return the file, beside the one it is about
    Optional<Path> write(Path about, Fates fates, Path folder) throws IOException, UnusableFile {
        if (fates.rejected().isEmpty()) {
            return Optional.empty();
        }
        var name = about.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        var beside = about.toAbsolutePath().resolveSibling(name.substring(0, dot) + " - " + titles.get(1) + ".xlsx");
        var target = Files.isWritable(beside.getParent()) ? beside : folder.resolve(beside.getFileName());
        var headings = new ArrayList<>(table.columns().headings());
        headings.addAll(titles);
        try (var files = new NewFiles(target, headings, Integer.MAX_VALUE)) {
            var failure = new ArrayList<IOException>();
            table.read(row -> copy(row, fates, headings.size() - titles.size(), files, failure));
            if (!failure.isEmpty()) {
                throw failure.getFirst();
            }
            return Optional.of(files.finish().getFirst());
        }
    }

    private boolean copy(TableRow row, Fates fates, int columns, NewFiles files, List<IOException> failure) {
        var rejected = fates.rejected(row.number());
        if (rejected.isPresent()) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < columns; i++) {
                cells.add(row.cell(i).text());
            }
            cells.add(String.valueOf(row.number()));
            cells.add(sentence.apply(rejected.get()));
            try {
                files.row(cells);
            } catch (IOException full) {
                failure.add(full);
            }
        }
        return failure.isEmpty();
    }
}
