package org.nordkassa.app.bonus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/// The rows of a file as texts: of an old Excel workbook (`.xls`) the first sheet, of a text file the lines, cut at
/// tabs, semicolons or commas, whichever the first line has. The kind is seen from the content, whatever the name says.
final class SheetRows {
    private static final long LARGEST = 32L << 20;
    private static final int MOST_ROWS = 50_001;
    private static final int OLE = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;

    private SheetRows() {}

    /// @throws UnusableFile when it is no such file, or too large
    static List<List<String>> read(Path file) throws IOException, UnusableFile {
        if (Files.size(file) > LARGEST) {
            throw new UnusableFile("The file is larger than 32 MB. Split it.");
        }
        var bytes = Files.readAllBytes(file);
        int head = bytes.length < 4 ? 0 : ByteBuffer.wrap(bytes).getInt();
        if (head == ZIP) {
            throw new UnusableFile("This is an .xlsx file. Save it as .xls or as text and import that.");
        }
        var rows = head == OLE ? workbook(bytes) : lines(text(bytes));
        if (rows.size() > MOST_ROWS) {
            throw new UnusableFile("The file has more than 50 000 rows. Split it.");
        }
        return rows;
    }

    private static List<List<String>> workbook(byte[] bytes) throws IOException, UnusableFile {
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = new ArrayList<List<String>>();
            if (book.getNumberOfSheets() == 0) {
                return rows;
            }
            var sheet = book.getSheetAt(0);
            for (int at = 0; at <= sheet.getLastRowNum(); at++) {
                var row = sheet.getRow(at);
                rows.add(row == null ? List.of() : cells(row));
            }
            return rows;
        } catch (IllegalArgumentException | IllegalStateException broken) {
            throw new UnusableFile("The workbook is damaged. Save it again and import that.");
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, Math.max(0, row.getLastCellNum()))
                .mapToObj(at -> text(row.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK))).toList();
    }

    private static String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                    : new BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros().toPlainString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case STRING -> cell.getStringCellValue();
            case FORMULA, BLANK, ERROR, _NONE -> "";
        };
    }

    /// UTF-8 or UTF-16 with its mark; what is neither was written by an old Windows program.
    private static String text(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static List<List<String>> lines(String text) {
        var first = text.lines().findFirst().orElse("");
        char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (quoted && one == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(text.charAt(++at));
            } else if (one == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && one == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && one == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (quoted || one != '\r') {
                cell.append(one);
            }
        }
        row.add(cell.toString());
        rows.add(List.copyOf(row));
        return rows;
    }
}
