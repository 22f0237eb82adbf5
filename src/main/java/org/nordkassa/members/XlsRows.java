package org.nordkassa.members;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;

/// Puts the rows of an old workbook together from its records.
final class XlsRows {
    private static final int MOST_COLUMNS = 200;

    /// Carries the sink's refusal through the library.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(UnusableFile why) {
            super(why);
        }

        UnusableFile unusable() {
            return (UnusableFile) getCause();
        }
    }

    private final Table.Sink sink;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(_ -> { });
    private Optional<SSTRecord> texts = Optional.empty();
    private Optional<FormulaRecord> awaitsText = Optional.empty();
    private final List<Cell> cells = new ArrayList<>();
    private int row = -1;
    private boolean inSheet;
    private boolean found;
    private boolean from1904;
    private boolean over;

    XlsRows(Table.Sink sink) {
        this.sink = sink;
    }

    AbortableHSSFListener listener() {
        return new AbortableHSSFListener() {
            @Override
            public short abortableProcessRecord(Record record) {
                formats.processRecord(record);
                take(record);
                return (short) (over ? 1 : 0);
            }
        };
    }

    private void take(Record record) {
        switch (record) {
            case BOFRecord begin -> inSheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
            case EOFRecord _ when inSheet -> endOfSheet();
            case SSTRecord shared -> texts = Optional.of(shared);
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case LabelSSTRecord label -> put(label, Cell.text(texts
                    .map(shared -> shared.getString(label.getSSTIndex()).getString()).orElse("")));
            case LabelRecord label -> put(label, Cell.text(label.getValue()));
            case NumberRecord number -> put(number, number(number, number.getValue()));
            case BoolErrRecord value -> put(value, value.isError() ? new Cell(Cell.Kind.ERROR, "#")
                    : Cell.text(String.valueOf(value.getBooleanValue())));
            case FormulaRecord formula when formula.getCachedResultTypeEnum() == CellType.STRING ->
                    awaitsText = Optional.of(formula);
            case FormulaRecord formula -> put(formula, formula.getCachedResultTypeEnum() == CellType.ERROR
                    ? new Cell(Cell.Kind.ERROR, "#") : number(formula, formula.getValue()));
            case StringRecord result -> {
                awaitsText.ifPresent(formula -> put(formula, Cell.text(result.getString())));
                awaitsText = Optional.empty();
            }
            default -> { }
        }
    }

    /// Excel keeps at most 15 digits that count.
    private Cell number(CellValueRecordInterface cell, double value) {
        var number = new BigDecimal(Double.toString(value));
        return Optional.ofNullable(formats.getFormatString(cell)).filter(DateFormats::isDate)
                .flatMap(_ -> DateFormats.excelDay(number, from1904))
                .map(day -> new Cell(Cell.Kind.DATE, day.toString())).orElseGet(() -> Cell.number(number));
    }

    private void put(CellValueRecordInterface place, Cell cell) {
        if (!inSheet || over || place.getColumn() >= MOST_COLUMNS) {
            return;
        }
        if (place.getRow() != row) {
            endOfRow();
            row = place.getRow();
        }
        while (cells.size() <= place.getColumn()) {
            cells.add(Cell.EMPTY);
        }
        cells.set(place.getColumn(), cell);
    }

    private void endOfRow() {
        if (row < 0 || over) {
            return;
        }
        var whole = new TableRow(row + 1, cells);
        cells.clear();
        found |= !whole.isEmpty();
        try {
            over = !sink.take(whole);
        } catch (UnusableFile refused) {
            throw new Refused(refused);
        }
    }

    private void endOfSheet() {
        endOfRow();
        row = -1;
        inSheet = false;
        over |= found;
    }

    /// At the end of the file.
    void end() {
        endOfRow();
    }
}
