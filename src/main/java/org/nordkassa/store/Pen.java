package org.nordkassa.store;

import java.sql.SQLException;
import java.util.Optional;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.store.chain.JournalKey;
import org.nordkassa.store.chain.PlainEntry;
import org.nordkassa.store.chain.Tip;

/// Writes entries at the end of the journal's chain, within a transaction that others may share: linking and signing an
/// entry costs no commit of its own.
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
    private Tip tip;

    /// For one transaction.
    Pen(Session session, JournalKey key) throws SQLException {
        this.session = session;
        this.key = key;
        this.pins = new SealedPins(key);
        this.customers = new SealedCustomers(session);
        this.tip = tip(session);
    }

    static Tip tip(Session session) throws SQLException {
        return session.first("select id, hash, signature from entry order by id desc limit 1",
                row -> new Tip(row.getLong(1), row.getBytes(2), row.getBytes(3))).orElseGet(Tip::first);
    }

    void write(Place place, Entry entry) throws SQLException {
        var encoded = EntryCodec.encode(entry);
        var customer = SealedCustomers.customer(entry);
        if (customer.isPresent()) {
            long no = tip.no() + 1;
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
        var plain = new PlainEntry(tip.no() + 1, place.stream(), nextSeq(place), encoded.type(), encoded.shape(),
                encoded.at().toEpochMilli(), encoded.body());
        var next = tip.after(plain, key);
        session.update(INSERT, plain.no(), place.sale().orElse(null), plain.seq(), plain.type(), plain.shape(),
                plain.at(), plain.body(), next.hash(), next.signature());
        tip = next;
    }

    private long nextSeq(Place place) throws SQLException {
        return session.first("select coalesce(max(seq), 0) + 1 from entry where sale is ?", row -> row.getLong(1),
                place.sale().orElse(null)).orElseThrow();
    }
}
