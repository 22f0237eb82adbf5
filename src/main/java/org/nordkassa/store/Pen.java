package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.store.chain.JournalKey;
import org.nordkassa.store.chain.PlainEntry;
import org.nordkassa.store.chain.Tip;

/// Writes entries at the end of the journal's chain, within a transaction that others may share: linking and signing an
/// entry costs no commit of its own.
///
/// A database has one pen at a time, and nobody else writes entries: where the chain ends and how long a stream is was
/// written by this pen itself, and is read only the first time and after a transaction that came to nothing.
final class Pen {
    /// A stream and its row among the sales; the till's own has none.
    record Place(String stream, Optional<Long> sale) {
        static final Place TILL = new Place(PlainEntry.TILL, Optional.empty());
    }

    private static final String INSERT = "insert into entry (id, sale, seq, type, shape, at, body, hash, signature) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Session session;
    private final JournalKey key;
    private final SealedPins pins;
    private final SealedCustomers customers;
    private final Map<Place, Long> lengths = new HashMap<>();
    private Optional<Tip> end = Optional.empty();
    private Optional<Place> sale = Optional.empty();

    /// @param session the one that writes
    Pen(Session session, JournalKey key) {
        this.session = session;
        this.key = key;
        this.pins = new SealedPins(key);
        this.customers = new SealedCustomers(session);
    }

    /// What was written last has not stayed.
    void forget() {
        end = Optional.empty();
        sale = Optional.empty();
        lengths.clear();
    }

    /// Where a sale's entries go. A sale that is new gets its row.
    Place of(String id, Instant openedAt) throws SQLException {
        if (sale.isEmpty() || !sale.get().stream().equals(id)) {
            lengths.clear();
            sale = Optional.of(new Place(id, Optional.of(numberOf(id, openedAt))));
        }
        return sale.get();
    }

    private long numberOf(String id, Instant openedAt) throws SQLException {
        var known = session.first("select no from sale where id = ?", row -> row.getLong(1), id);
        if (known.isPresent()) {
            return known.get();
        }
        session.update("insert into sale (id, opened_at) values (?, ?)", id, openedAt.toEpochMilli());
        return session.first("select last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    static Tip tip(Session session) throws SQLException {
        return session.first("select id, hash, signature from entry order by id desc limit 1",
                row -> new Tip(row.getLong(1), row.getBytes(2), row.getBytes(3))).orElseGet(Tip::first);
    }

    void write(Place place, Entry entry) throws SQLException {
        var encoded = EntryCodec.encode(entry);
        var customer = SealedCustomers.customer(entry);
        if (customer.isPresent()) {
            long no = end().no() + 1;
            write(place, customers.seal(no, customer.get(), encoded));
            customers.note(no, customer.get());
        } else {
            write(place, encoded);
        }
        if (entry instanceof OfValue(var event)) {
            pins.follow(session, event);
        }
    }

    void write(Place place, EntryCodec.Encoded encoded) throws SQLException {
        var before = end();
        var plain = new PlainEntry(before.no() + 1, place.stream(), length(place) + 1, encoded.type(), encoded.shape(),
                encoded.at().toEpochMilli(), encoded.body());
        var next = before.after(plain, key);
        session.update(INSERT, plain.no(), place.sale().orElse(null), plain.seq(), plain.type(), plain.shape(),
                plain.at(), plain.body(), next.hash(), next.signature());
        end = Optional.of(next);
        lengths.put(place, plain.seq());
    }

    private Tip end() throws SQLException {
        if (end.isEmpty()) {
            end = Optional.of(tip(session));
        }
        return end.get();
    }

    private long length(Place place) throws SQLException {
        var known = lengths.get(place);
        return known != null ? known : session.first("select coalesce(max(seq), 0) from entry where sale is ?",
                row -> row.getLong(1), place.sale().orElse(null)).orElseThrow();
    }
}
