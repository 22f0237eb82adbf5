package org.nordkassa.receipt;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.nordkassa.receipt.Row.Align;
import org.nordkassa.receipt.Row.Cell;
import org.nordkassa.receipt.Row.Style;
import org.nordkassa.sale.day.DayReport;
import org.nordkassa.sale.day.DaySums;
import org.nordkassa.sale.day.Figure;

/// Lays a day's report out as rows, in the shop's language. Pure.
///
/// What has to be there is what Sweden (SKVFS 2014:9) and Norway (kassasystemforskrifta § 2-8) ask of X and Z reports, as
/// far as the till does it: money put on gift cards is no sale and stands by itself, as do openings of the drawer without
/// a sale, copies, corrections and the grand total.
///
/// @param width columns of the paper
public record DayLayout(int width) {
    private static final List<Figure> PAID =
            List.of(Figure.CASH, Figure.CARD, Figure.GIFT_CARD, Figure.CUSTOMER_BALANCE, Figure.CHANGE, Figure.ROUNDING);
    private static final List<Figure> REDUCED = List.of(Figure.DISCOUNT, Figure.BENEFIT, Figure.BONUS_CHECK);
    private static final List<Figure> BESIDE = List.of(Figure.LOADED, Figure.DEPOSIT_SLIP, Figure.VOIDED, Figure.REMOVED_LINE);
    private static final List<Figure> COUNTED = List.of(Figure.COPY, Figure.DRAWER, Figure.DRAWER_ALONE, Figure.PRICE_CHANGE,
            Figure.NOT_PRINTED, Figure.SETTLED_BY_HAND);

    public List<Row> rows(DayPaper paper) {
        var texts = ReceiptTexts.in(paper.shop().language());
        var sheet = new Sheet(width);
        head(sheet, paper, texts);
        var sums = paper.report().sums();
        sheet.pair(texts.text("day.sales"), String.valueOf(sums.times(Figure.TURNOVER)));
        sums.first().ifPresent(first -> sheet.pair(texts.text("day.receipts"),
                first + " - " + sums.last().orElse(first)));
        sheet.total(texts.text("day.turnover"), texts.figures().money(sums.sum(Figure.TURNOVER)), Style.BOLD);
        vat(sheet, sums, texts);
        money(sheet, sums, texts, PAID);
        money(sheet, sums, texts, REDUCED);
        money(sheet, sums, texts, BESIDE);
        sheet.rule();
        COUNTED.forEach(figure -> sheet.pair(texts.text("day." + figure.id()), String.valueOf(sums.times(figure))));
        cash(sheet, paper.report(), texts);
        open(sheet, paper.report(), texts);
        return sheet.rows();
    }

    private static void head(Sheet sheet, DayPaper paper, ReceiptTexts texts) {
        var report = paper.report();
        var shop = paper.shop();
        sheet.centred(shop.name(), Style.BOLD);
        sheet.centred(texts.text("businessId." + shop.country(), shop.businessId()), Style.NORMAL);
        sheet.blank();
        sheet.centred(report.number().map(number -> texts.text("day.z", String.valueOf(number)))
                .orElseGet(() -> texts.text("day.x")), Style.BIG);
        sheet.blank();
        report.from().ifPresent(from -> sheet.pair(texts.text("day.from"), texts.dateTime(from, shop.zone())));
        sheet.pair(texts.text("day.to"), texts.dateTime(report.to(), shop.zone()));
        sheet.pair(texts.text("till", report.till()),
                report.by().isBlank() ? "" : texts.text("cashier", TextWidth.clean(report.by())));
        sheet.rule();
    }

    private void vat(Sheet sheet, DaySums sums, ReceiptTexts texts) {
        if (sums.vat().isEmpty()) {
            return;
        }
        sheet.rule();
        row(sheet, texts.text("vat"), texts.text("vat.net"), texts.text("vat.tax"), texts.text("vat.gross"));
        sums.vat().forEach((rate, share) -> row(sheet, texts.figures().rate(rate), texts.figures().amount(share.net()),
                texts.figures().amount(share.vat()), texts.figures().amount(share.gross())));
    }

    private void row(Sheet sheet, String label, String... figures) {
        sheet.columns(label, Stream.of(figures).map(figure ->
                new Cell(figure, Math.max(width / 4, TextWidth.of(figure) + 1), Align.RIGHT)).toList(), Style.NORMAL);
    }

    private static void money(Sheet sheet, DaySums sums, ReceiptTexts texts, List<Figure> figures) {
        var some = figures.stream().filter(figure -> sums.times(figure) > 0).toList();
        if (some.isEmpty()) {
            return;
        }
        sheet.rule();
        some.forEach(figure -> sheet.pair(sums.times(figure) + " x " + texts.text("day." + figure.id()),
                texts.figures().money(sums.sum(figure))));
    }

    private static void cash(Sheet sheet, DayReport report, ReceiptTexts texts) {
        sheet.rule();
        pair(sheet, texts, "day.cash-taken", report.sums().cashTaken());
        report.counted().ifPresent(counted -> pair(sheet, texts, "day.counted", counted));
        report.difference().ifPresent(difference -> pair(sheet, texts, "day.difference", difference));
        pair(sheet, texts, "day.grand-total", report.grandTotal());
    }

    private static void pair(Sheet sheet, ReceiptTexts texts, String key, Money money) {
        sheet.pair(texts.text(key), texts.figures().money(money), Style.BOLD);
    }

    private static void open(Sheet sheet, DayReport report, ReceiptTexts texts) {
        if (report.open().isEmpty()) {
            return;
        }
        sheet.rule();
        sheet.centred(texts.text("day.open"), Style.BOLD);
        report.open().forEach(open -> sheet.pair(texts.text("day.open." + open.what()) + " " + open.reference(),
                open.amount().map(texts.figures()::money).orElse("")));
    }
}
