package org.nordkassa.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.port.DayBook;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleDecider;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.day.DayReport;
import org.nordkassa.sale.day.DaySums;
import org.nordkassa.sale.day.Figure;

/// Folds the journal into a day's report. Pure.
final class DayFold {
    private DayFold() {}

    static DayReport report(DayBook.Page page, CurrencyUnit currency, String till, Instant now) {
        var sums = DaySums.none(currency);
        for (var sale : page.ended()) {
            sums = sums.plus(of(sale, currency));
        }
        for (var event : page.noted()) {
            sums = with(sums, event);
        }
        var before = page.before().map(DayReport::grandTotal).orElse(Money.zero(currency));
        return new DayReport(Optional.empty(), till, page.before().map(DayReport::to), now, sums,
                before.plus(sums.sum(Figure.TURNOVER)), Optional.empty(), List.of(), "");
    }

    /// One sale from its first event to its end.
    static DaySums of(Journal.Stream stream, CurrencyUnit currency) {
        var decider = new SaleDecider();
        var sums = DaySums.none(currency);
        Sale sale = new Sale.NotStarted();
        for (var entry : stream.entries()) {
            if (entry instanceof Journal.OfSale(var event)) {
                sums = correction(sums, sale, event);
                sale = decider.evolve(sale, event);
            }
        }
        return sale instanceof Sale.Completed completed ? sums.with(completed) : sums;
    }

    private static DaySums correction(DaySums sums, Sale sale, SaleEvent event) {
        if (!(sale instanceof Sale.Open open)) {
            return sums;
        }
        return switch (event) {
            case SaleEvent.LineRemoved(var id, var _) ->
                    open.line(id).map(line -> sums.with(Figure.REMOVED_LINE, line.gross())).orElse(sums);
            case SaleEvent.SaleVoided _ -> sums.with(Figure.VOIDED, open.pricing().total());
            case SaleEvent _ -> sums;
        };
    }

    private static DaySums with(DaySums sums, TillEvent event) {
        return switch (event) {
            case TillEvent.DrawerOpened(var sale, var _, var _) -> sale.isPresent() ? sums.with(Figure.DRAWER)
                    : sums.with(Figure.DRAWER).with(Figure.DRAWER_ALONE);
            case TillEvent.ReceiptCopied _ -> sums.with(Figure.COPY);
            case TillEvent.PricesChanged _ -> sums.with(Figure.PRICE_CHANGE);
            case TillEvent.ReceiptNotPrinted _ -> sums.with(Figure.NOT_PRINTED);
            case TillEvent.SettledByHand _ -> sums.with(Figure.SETTLED_BY_HAND);
            case TillEvent _ -> sums;
        };
    }
}
