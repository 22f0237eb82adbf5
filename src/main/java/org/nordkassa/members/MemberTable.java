package org.nordkassa.members;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.nordkassa.checkout.port.MemberFiles.Problem;

/// A file of members, open for reading as often as needed. It must stay as it is meanwhile.
final class MemberTable implements AutoCloseable {
    /// Above the headings there may be a title and the like.
    private static final int HEADING_WITHIN = 20;

    /// Takes the rows below the headings.
    interface Rows {
        /// @return whether more are wanted
        boolean take(TableRow row) throws UnusableFile;
    }

    private final Path file;
    private final Tables tables;
    private final long size;
    private final FileTime changed;
    private Optional<Columns> columns = Optional.empty();

    private MemberTable(Path file) throws IOException, UnusableFile {
        this.file = file;
        tables = Tables.open(file);
        size = Files.size(file);
        changed = Files.getLastModifiedTime(file);
    }

    /// @throws UnusableFile when it is no table of members
    static MemberTable open(Path file) throws UnusableFile {
        try {
            var table = new MemberTable(file);
            boolean usable = false;
            try {
                table.read(_ -> false);
                usable = true;
                return table;
            } finally {
                if (!usable) {
                    table.close();
                }
            }
        } catch (NoSuchFileException missing) {
            throw new UnusableFile(new Problem.NotFound(), missing);
        } catch (IOException unreadable) {
            throw new UnusableFile(new Problem.Unreadable(), unreadable);
        }
    }

    Columns columns() {
        return columns.orElseThrow();
    }

    void read(Rows rows) throws UnusableFile {
        var reading = new Reading(rows);
        try {
            refuseChanged();
            tables.table().read(reading);
            refuseChanged();
        } catch (IOException unreadable) {
            throw new UnusableFile(new Problem.Unreadable(), unreadable);
        }
        if (reading.heading.isEmpty()) {
            throw new UnusableFile(reading.first.isEmpty() ? new Problem.Empty() : missingIn(reading.first.get()));
        }
        columns = reading.heading;
    }

    private static Problem missingIn(TableRow first) {
        return new Problem.ColumnsMissing(Column.NEEDED.stream().map(Column::title).toList(),
                first.cells().stream().map(cell -> cell.text().strip()).filter(text -> !text.isEmpty()
                        && !text.matches(".*[@\\d].*")).limit(12).toList());
    }

    private void refuseChanged() throws IOException, UnusableFile {
        if (Files.size(file) != size || !Files.getLastModifiedTime(file).equals(changed)) {
            throw new UnusableFile(new Problem.Changed());
        }
    }

    /// One time through the file.
    private static final class Reading implements Table.Sink {
        private final Rows rows;
        private Optional<Columns> heading = Optional.empty();
        private Optional<TableRow> first = Optional.empty();

        Reading(Rows rows) {
            this.rows = rows;
        }

        @Override
        public boolean take(TableRow row) throws UnusableFile {
            if (heading.isPresent()) {
                return rows.take(row);
            }
            if (!row.isEmpty() && Columns.isHeading(row)) {
                heading = Optional.of(Columns.of(row));
            } else if (!row.isEmpty() && first.isEmpty()) {
                first = Optional.of(row);
            }
            return heading.isPresent() || row.number() < HEADING_WITHIN;
        }
    }

    @Override
    public void close() {
        tables.close();
    }
}
