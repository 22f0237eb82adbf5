package org.nordkassa.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.sale.CashRounding;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;

/// One small sale, step by step: 7.95 EUR, paid in cash.
final class SaleStory {
    static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;

    final SaleId id = new SaleId(UUID.randomUUID());
    private int lastId;

    Entry started() {
        return new OfSale(new SaleEvent.SaleStarted(new SaleStart(id, "T1", EUR, new CashRounding(5), TEN)));
    }

    Entry coffee() {
        return coffee("Kahvi 500 g");
    }

    Entry tea() {
        return coffee("Tee 100 g");
    }

    Entry coffee(String name) {
        var item = new Item("1001", name, Money.parse("EUR 7.95"), new VatRate(135), Unit.PIECE, "6414893400012");
        return new OfSale(new SaleEvent.LineAdded(new Line(new LineId(++lastId), item, Quantity.pieces(1)), TEN));
    }

    Entry paid() {
        return new OfSale(new SaleEvent.TenderTaken(
                new Tender.Cash(new TenderId(++lastId), Money.parse("EUR 20.00")), TEN));
    }

    Entry voided() {
        return new OfSale(new SaleEvent.SaleVoided("left", TEN));
    }

    /// Starts, fills and pays the sale.
    SaleStory paidIn(Journal journal) {
        journal.append(id, Page.of(List.of(started(), coffee())));
        journal.append(id, Page.of(List.of(paid())));
        return this;
    }

    /// @return the number it was given
    long completedIn(Journal journal) {
        var given = new ArrayList<Long>();
        journal.complete(id, "T1", number -> {
            given.add(number.number());
            return Page.of(List.of(new OfSale(new SaleEvent.SaleCompleted(number, TEN))));
        });
        return given.getFirst();
    }
}
