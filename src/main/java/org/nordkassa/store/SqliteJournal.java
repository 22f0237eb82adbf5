package org.nordkassa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nordkassa.checkout.port.DayBook;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.OpenEnds;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.sale.CustomerRef;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleDecider;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;

/// The journal in the till's database. Entries are only ever added; the tables refuse everything else by themselves.
public final class SqliteJournal implements Journal {
    private static final String ENTRIES =
            "select sale.id as sale_id, entry.id, entry.type, entry.shape, entry.body from sale join entry on entry.sale = sale.no ";

    private static final String TILL =
            "select type, shape, body from entry where sale is null and at >= ? order by seq";

    private final Database database;
    private final InstantSource clock;

    /// @param clock tells since when messages wait
    public SqliteJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @throws IllegalArgumentException when the page completes the sale: that needs a number, see [#complete]
    @Override
    public void append(SaleId sale, Page page) {
        if (completion(page).isPresent()) {
            throw new IllegalArgumentException("a sale is completed with its receipt number");
        }
        database.write(session -> {
            write(session, sale, page);
            return sale;
        });
    }

    @Override
    public void divide(SaleId sale, Page page, Stream begun) {
        database.write(session -> {
            write(session, sale, page);
            write(session, begun.sale(), Page.of(begun.entries()));
            return sale;
        });
    }

    @Override
    public void note(TillEvent event) {
        database.write(_ -> {
            database.pen().write(Pen.Place.TILL, new OfTill(event));
            return event;
        });
    }

    /// @throws IllegalArgumentException when the page does not complete the sale under the number it was given; the
    ///         number is then as good as never taken
    @Override
    public void complete(SaleId sale, String series, Function<ReceiptNumber, Page> page) {
        database.write(session -> {
            var number = Numbers.next(session, series);
            var written = page.apply(number);
            if (!completion(written).map(SaleEvent.SaleCompleted::number).equals(Optional.of(number))) {
                throw new IllegalArgumentException("the page does not complete the sale as " + number);
            }
            write(session, sale, written);
            return number;
        });
    }

    private static Optional<SaleEvent.SaleCompleted> completion(Page page) {
        return page.entries().stream()
                .filter(OfSale.class::isInstance).map(entry -> ((OfSale) entry).event())
                .filter(SaleEvent.SaleCompleted.class::isInstance).map(SaleEvent.SaleCompleted.class::cast)
                .findFirst();
    }

    private void write(Session session, SaleId sale, Page page) throws SQLException {
        if (!page.entries().isEmpty()) {
            var pen = database.pen();
            var place = pen.of(sale.toString(), at(page.entries().getFirst()));
            long no = place.sale().orElseThrow();
            for (var entry : page.entries()) {
                pen.write(entry instanceof OfTill ? Pen.Place.TILL : place, entry);
            }
            for (var entry : page.entries()) {
                SqliteDepositSlips.follow(session, no, entry);
                SqliteOfflineBook.follow(session, sale, entry);
                close(session, no, entry);
            }
        }
        OutboxRows.insert(session, page.messages(), clock.instant());
    }

    private static Instant at(Entry entry) {
        return switch (entry) {
            case OfSale(var event) -> event.at();
            case OfValue(var event) -> event.at();
            case OfTill(var event) -> event.at();
        };
    }

    private static void close(Session session, long no, Entry entry) throws SQLException {
        var close = "update sale set status = ?, series = ?, receipt = ?, closed_at = ?, "
                + "closed_entry = (select max(id) from entry) where no = ?";
        if (entry instanceof OfSale(SaleEvent.SaleCompleted(var number, var at))) {
            session.update(close, "COMPLETED", number.series(), number.number(), at.toEpochMilli(), no);
        } else if (entry instanceof OfSale(SaleEvent.SaleVoided(var _, var at))) {
            session.update(close, "VOIDED", null, null, at.toEpochMilli(), no);
        }
    }

    @Override
    public Optional<Stream> unfinished() {
        return streams("where sale.no = (select min(no) from sale where status = 'OPEN') order by entry.seq")
                .stream().findFirst();
    }

    @Override
    public Optional<Stream> read(SaleId sale) {
        return streams("where sale.id = ? order by entry.seq", sale.toString()).stream().findFirst();
    }

    @Override
    public Optional<SaleId> byReceipt(ReceiptNumber number) {
        return database.read(session -> session.first("select id from sale where series = ? and receipt = ?",
                row -> new SaleId(UUID.fromString(row.getString(1))), number.series(), number.number()));
    }

    @Override
    public List<Sale.Completed> latest(int most) {
        var decider = new SaleDecider();
        return streams("where sale.no in (select no from sale where status = 'COMPLETED' "
                + "order by closed_entry desc limit ?) order by sale.closed_entry desc, entry.seq", most)
                .stream().map(stream -> fold(decider, stream)).toList();
    }

    @Override
    public OpenEnds openEnds() {
        return new SqliteOpenEnds(database);
    }

    @Override
    public DayBook days() {
        return new SqliteDayBook(database, (after, upTo) -> streams("where sale.closed_entry > ? and sale.closed_entry <= ? "
                + "order by sale.closed_entry, entry.seq", after, upTo));
    }

    /// Whoever was on the sale at its end, which another customer may have been before.
    @Override
    public List<Sale.Completed> latestOf(CustomerRef customer, int most) {
        var decider = new SaleDecider();
        return streams("where sale.no in (select s.no from entry e join sale s on s.no = e.sale "
                + "where e.id in (" + SealedCustomers.ENTRIES_OF + ") and e.type = 'sale.customer-attached' "
                + "and s.status = 'COMPLETED' order by s.closed_entry desc limit ?3) "
                + "order by sale.closed_entry desc, entry.seq", customer.id(), customer.id(), most * 2)
                .stream().map(stream -> fold(decider, stream))
                .filter(sale -> sale.customer().equals(Optional.of(customer))).limit(most).toList();
    }

    /// The sale whose end is this entry.
    Sale.Completed closedAt(long entry) {
        return fold(new SaleDecider(), streams("where sale.closed_entry = ? order by entry.seq", entry).getFirst());
    }

    private static Sale.Completed fold(SaleDecider decider, Stream stream) {
        try {
            Sale sale = new Sale.NotStarted();
            for (var entry : stream.entries()) {
                if (entry instanceof OfSale(var event)) {
                    sale = decider.evolve(sale, event);
                }
            }
            if (sale instanceof Sale.Completed completed) {
                return completed;
            }
            throw new IllegalStateException("sale " + stream.sale() + " has no end");
        } catch (IllegalStateException | IllegalArgumentException cannotFollow) {
            throw new JournalUnavailable(JournalUnavailable.Reason.DAMAGED, cannotFollow);
        }
    }

    private List<Stream> streams(String where, Object... values) {
        try {
            var entries = new LinkedHashMap<String, List<Entry>>();
            var pins = new SealedPins(database.key());
            database.read(session -> session.list(ENTRIES + where, row -> entries
                    .computeIfAbsent(row.getString("sale_id"), _ -> new ArrayList<>())
                    .add(complete(session, pins, decode(session, row))), values));
            return entries.entrySet().stream()
                    .map(stream -> new Stream(new SaleId(UUID.fromString(stream.getKey())), stream.getValue()))
                    .toList();
        } catch (JsonObject.Unreadable damaged) {
            throw new JournalUnavailable(JournalUnavailable.Reason.DAMAGED, damaged);
        }
    }

    /// A sale's entries, without PINs.
    static List<Entry> entries(Session session, SaleId sale) throws SQLException {
        return session.list(ENTRIES + "where sale.id = ? order by entry.seq", row -> decode(session, row), sale.toString());
    }

    private static Entry complete(Session session, SealedPins pins, Entry entry) throws SQLException {
        return entry instanceof OfValue(var event) ? new OfValue(pins.complete(session, event)) : entry;
    }

    @Override
    public List<TillEvent> noted(Instant since) {
        try {
            return database.read(session -> session.list(TILL, row -> TillEventShape.isKnown(row.getString("type"))
                    ? Optional.of(((OfTill) decode(row)).event()) : Optional.<TillEvent>empty(), since.toEpochMilli()))
                    .stream().flatMap(Optional::stream).toList();
        } catch (JsonObject.Unreadable damaged) {
            throw new JournalUnavailable(JournalUnavailable.Reason.DAMAGED, damaged);
        }
    }

    private static Entry decode(Session session, ResultSet row) throws SQLException {
        boolean isSealed = row.getInt("shape") == SealedCustomers.SHAPE;
        return isSealed ? EntryCodec.decode(row.getString("type"), EntryCodec.SHAPE,
                new SealedCustomers(session).open(row.getLong("id"), row.getString("body"))) : decode(row);
    }

    private static Entry decode(ResultSet row) throws SQLException {
        return EntryCodec.decode(row.getString("type"), row.getInt("shape"), row.getString("body"));
    }
}
