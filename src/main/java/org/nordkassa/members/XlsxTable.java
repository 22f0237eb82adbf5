package org.nordkassa.members;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.nordkassa.checkout.port.MemberFiles.Problem;

/// A workbook of Excel 2007 and later, read by stream.
record XlsxTable(Path file) implements Table {
    private static final int MOST_COLUMNS = 200;

    @Override
    public void read(Sink sink) throws IOException, UnusableFile {
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            for (var sheet : book.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    if (read(rows.iterator(), book.isDate1904(), sink)) {
                        return;
                    }
                }
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException
                | IllegalStateException | NullPointerException broken) {
            throw new UnusableFile(new Problem.Damaged(), broken);
        }
    }

    /// @return whether the sheet had anything in it
    private static boolean read(Iterator<Row> rows, boolean from1904, Sink sink) throws UnusableFile {
        boolean found = false;
        while (rows.hasNext()) {
            var row = row(rows.next(), from1904);
            found |= !row.isEmpty();
            if (!sink.take(row)) {
                return true;
            }
        }
        return found;
    }

    private static TableRow row(Row row, boolean from1904) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? Cell.EMPTY : cell(cell, from1904));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean from1904) {
        return switch (cell.getType()) {
            case STRING -> Cell.text(text(cell));
            case NUMBER -> number(raw(cell), format(cell), from1904);
            case BOOLEAN -> Cell.text(List.of("1", "true").contains(raw(cell)) ? "true" : "false");
            case FORMULA -> {
                var value = raw(cell);
                yield value.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?") && !value.startsWith("0")
                        ? number(value, format(cell), from1904) : Cell.text(value);
            }
            case ERROR -> new Cell(Cell.Kind.ERROR, raw(cell).isEmpty() ? "#" : raw(cell));
            case EMPTY -> Cell.EMPTY;
        };
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        return Optional.ofNullable(cell.asString()).orElse("");
    }

    private static String raw(org.dhatim.fastexcel.reader.Cell cell) {
        return Optional.ofNullable(cell.getRawValue()).orElse("");
    }

    private static Optional<String> format(org.dhatim.fastexcel.reader.Cell cell) {
        return Optional.ofNullable(cell.getDataFormatString());
    }

    private static Cell number(String raw, Optional<String> format, boolean from1904) {
        var number = new BigDecimal(raw);
        return format.filter(DateFormats::isDate).flatMap(_ -> DateFormats.excelDay(number, from1904))
                .map(day -> new Cell(Cell.Kind.DATE, day.toString())).orElseGet(() -> Cell.number(number));
    }
}
