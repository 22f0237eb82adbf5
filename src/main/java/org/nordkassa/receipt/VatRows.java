package org.nordkassa.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.nordkassa.receipt.Row.Align;
import org.nordkassa.receipt.Row.Cell;
import org.nordkassa.receipt.Row.Style;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Pricing.VatShare;
import org.nordkassa.sale.VatRate;

/// The VAT of each rate: letter and rate, net, VAT, gross. Where the figures are too long to stand side by side, each
/// gets a row of its own.
///
/// @param texts of the receipt's language
record VatRows(ReceiptTexts texts, Pricing pricing) {
    private static final int GAP = 2;

    /// `A` for the highest rate, and so on.
    static String letter(Pricing pricing, VatRate rate) {
        int place = pricing.vat().stream().map(VatShare::rate).toList().indexOf(rate);
        return String.valueOf((char) ('A' + place));
    }

    void writeTo(Sheet sheet) {
        var table = new ArrayList<List<String>>();
        table.add(List.of(texts.text("vat"), texts.text("vat.net"), texts.text("vat.tax"), texts.text("vat.gross")));
        pricing.vat().forEach(share -> table.add(row(letter(pricing, share.rate()) + " "
                + texts.figures().rate(share.rate()), share.net(), share.vat(), share.gross())));
        if (pricing.vat().size() > 1) {
            table.add(row(texts.text("vat.sum"), sum(VatShare::net), sum(VatShare::vat), sum(VatShare::gross)));
        }
        int width = IntStream.range(0, 4).map(column -> widest(table, column) + GAP).sum() - GAP;
        if (width <= sheet.width()) {
            sideBySide(sheet, table);
        } else {
            belowEachOther(sheet, table);
        }
    }

    private void sideBySide(Sheet sheet, List<List<String>> table) {
        for (var row : table) {
            var cells = IntStream.range(1, 4)
                    .mapToObj(column -> new Cell(row.get(column), figureWidth(sheet, table, column), Align.RIGHT))
                    .toList();
            sheet.columns(row.getFirst(), cells, Style.NORMAL);
        }
    }

    /// A quarter of the paper each where that is enough.
    private static int figureWidth(Sheet sheet, List<List<String>> table, int column) {
        boolean quartersAreEnough = IntStream.range(0, 4)
                .allMatch(any -> widest(table, any) + GAP <= sheet.width() / 4);
        return quartersAreEnough ? sheet.width() / 4 : widest(table, column) + GAP;
    }

    private static void belowEachOther(Sheet sheet, List<List<String>> table) {
        for (var row : table.subList(1, table.size())) {
            sheet.left(table.getFirst().getFirst() + " " + row.getFirst());
            IntStream.range(1, 4).forEach(column -> sheet.pair("  " + table.getFirst().get(column), row.get(column)));
        }
    }

    private List<String> row(String label, Money... amounts) {
        return Stream.concat(Stream.of(label), Stream.of(amounts).map(texts.figures()::amount)).toList();
    }

    private Money sum(Function<VatShare, Money> part) {
        return pricing.vat().stream().map(part).reduce(Money.zero(pricing.total().getCurrencyUnit()), Money::plus);
    }

    private static int widest(List<List<String>> table, int column) {
        return table.stream().mapToInt(row -> TextWidth.of(row.get(column))).max().orElse(0);
    }
}
