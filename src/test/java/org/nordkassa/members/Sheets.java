package org.nordkassa.members;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;

/// Files as spreadsheets and other programs write them. A cell is a text, a number, a day, or `null`.
final class Sheets {
    static final List<Object> CARDU = List.of("Firstname", "Lastname", "Email", "Phone", "customerId");

    private Sheets() {}

    static Path xlsx(Path file, List<List<Object>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(xlsx(rows));
        }
        return file;
    }

    static byte[] xlsx(List<List<Object>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "Test", "1.0");
        var sheet = book.newWorksheet("Members");
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case Number number -> sheet.value(r, c, number);
                    case LocalDate day -> {
                        sheet.value(r, c, day);
                        sheet.style(r, c).format("dd.mm.yyyy").set();
                    }
                    case null -> { }
                    case Object text -> sheet.value(r, c, text.toString());
                }
            }
        }
        book.finish();
        return out.toByteArray();
    }

    static Path xls(Path file, List<List<Object>> rows) throws IOException {
        try (var book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Members");
            var dated = book.createCellStyle();
            dated.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    switch (rows.get(r).get(c)) {
                        case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                        case LocalDate day -> {
                            var cell = row.createCell(c);
                            cell.setCellValue(day);
                            cell.setCellStyle(dated);
                        }
                        case null -> { }
                        case Object text -> row.createCell(c).setCellValue(text.toString());
                    }
                }
            }
            book.write(out);
        }
        return file;
    }

    static Path text(Path file, char separator, Charset charset, List<List<Object>> rows) throws IOException {
        var text = rows.stream().map(row -> row.stream().map(cell -> quoted(cell, separator))
                .collect(Collectors.joining(String.valueOf(separator)))).collect(Collectors.joining("\r\n"));
        var mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
        return Files.write(file, (mark + text).getBytes(charset));
    }

    private static String quoted(Object cell, char separator) {
        var text = cell == null ? "" : cell.toString();
        return text.indexOf(separator) >= 0 || text.contains("\"") || text.contains("\n")
                ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    static Path zip(Path file, String name, byte[] content, String... others) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var other : others) {
                zip.putNextEntry(new ZipEntry(other));
                zip.write(content);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return file;
    }

    /// What a table holds, as text.
    static List<List<String>> read(Path file) throws IOException, UnusableFile {
        var rows = new ArrayList<List<String>>();
        try (var tables = Tables.open(file)) {
            tables.table().read(row -> rows.add(row.cells().stream().map(Cell::text).toList()));
        }
        return rows;
    }
}
