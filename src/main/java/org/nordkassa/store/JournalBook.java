package org.nordkassa.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.store.chain.JournalFile;
import org.nordkassa.store.chain.KeyChange;
import org.nordkassa.store.chain.LinkedEntry;
import org.nordkassa.store.chain.Links;
import org.nordkassa.store.chain.PlainEntry;
import org.nordkassa.store.chain.PublicKey;
import org.nordkassa.store.chain.Tip;
import org.nordkassa.store.chain.Verdict;
import org.nordkassa.store.chain.Verifier;

/// A till's journal as a book to look into: read only, also while the till runs, and also in a copy of its database.
public final class JournalBook implements AutoCloseable {
    private static final int AT_ONCE = 5_000;
    /// The version since which the journal is a chain.
    private static final int FIRST_CHAINED = 7;
    private static final String COLUMNS = "select entry.id, coalesce(sale.id, 'till'), seq, type, shape, at, body, hash, "
            + "signature from entry left join sale on sale.no = entry.sale ";

    /// Takes entries, one after the other.
    public interface Reader {
        /// @return whether more are wanted
        boolean take(LinkedEntry entry) throws IOException;
    }

    /// Which entries are meant.
    ///
    /// @param from milliseconds since 1970, inclusive
    /// @param until milliseconds since 1970, exclusive
    /// @param receipt only what belongs to its sale
    /// @param after only what comes after this entry
    public record Part(long from, long until, Optional<ReceiptNumber> receipt, long after) {
        public static final Part ALL = new Part(Long.MIN_VALUE, Long.MAX_VALUE, Optional.empty(), 0);
    }

    private final Path file;
    private final Session session;

    JournalBook(Path file, Session session) {
        this.file = file;
        this.session = session;
    }

    /// @param file a till's `till.db` or a copy of one
    /// @throws DatabaseUnusable when there is none, or it cannot be read
    public static JournalBook open(Path file) {
        if (Files.notExists(file)) {
            throw new DatabaseUnusable(DatabaseUnusable.Reason.NOT_A_DATABASE, file);
        }
        try {
            var session = Database.connect(file, true);
            int version = session.first("pragma user_version", row -> row.getInt(1)).orElse(0);
            if (version > Schema.VERSION || version < FIRST_CHAINED) {
                session.close();
                throw new DatabaseUnusable(version > Schema.VERSION ? DatabaseUnusable.Reason.FROM_LATER_VERSION
                        : DatabaseUnusable.Reason.NOT_A_DATABASE, file);
            }
            session.update("begin");
            return new JournalBook(file, session);
        } catch (SQLException failure) {
            throw new DatabaseUnusable(SqliteFailure.reasonOnOpening(failure), file, failure);
        }
    }

    /// Every key that has signed it, the first one from the first entry on.
    public List<KeyChange> keys() {
        return asked(() -> {
            var named = session.list("select id, body from entry where type = '" + KeyChange.TYPE + "' order by id",
                    row -> new KeyChange(row.getLong(1),
                            new PublicKey(JsonObject.parse(row.getString(2)).text("publicKey"))));
            return named.stream().map(key -> key.equals(named.getFirst()) ? new KeyChange(1, key.key()) : key).toList();
        });
    }

    /// Checks the chain, and that the tables beside it say the same.
    ///
    /// @param stride see [Verifier#USUAL_STRIDE]
    public Verdict verify(int stride) throws IOException {
        return verify(stride, 1);
    }

    /// @param processors how many may be taken from whoever else is at work
    public Verdict verify(int stride, int processors) throws IOException {
        var verifier = new Verifier(keys(), stride);
        try (var links = new Links(verifier, processors)) {
            boolean goesOn = true;
            for (var some = some(0, Part.ALL, Optional.empty()); goesOn && !some.isEmpty();
                    some = some(some.getLast().entry().no(), Part.ALL, Optional.empty())) {
                var piece = new Links.Piece(some, true);
                goesOn = links.take(() -> piece);
            }
            links.verdict();
        }
        if (verifier.verdict().isGood()) {
            asked(this::firstAtOdds).ifPresent(verifier::atOdds);
        }
        return verifier.verdict();
    }

    /// Checks only the newest entries, against the one before them.
    Verdict verifyLast(int most) throws IOException {
        long last = asked(() -> session.first("select max(id) from entry", row -> row.getLong(1))).orElse(0L);
        var verifier = new Verifier(keys(), most, tip(Math.max(0, last - most)));
        read(new Part(Part.ALL.from(), Part.ALL.until(), Optional.empty(), Math.max(0, last - most)), verifier::take);
        return verifier.verdict();
    }

    /// The chain up to this entry.
    Tip tip(long no) {
        return asked(() -> session.first(COLUMNS + "where entry.id = ?", JournalBook::entry, no))
                .map(LinkedEntry::tip).orElseGet(Tip::first);
    }

    /// A sale's row sums up its entries: one that says something else was changed behind the journal's back.
    private Optional<Long> firstAtOdds() throws SQLException {
        return session.first("select min(no) from ("
                + "select e.id as no from entry e join sale s on s.no = e.sale where e.type = 'sale.completed' and "
                + "(s.status <> 'COMPLETED' or s.series <> json_extract(e.body, '$.series') "
                + "or s.receipt <> json_extract(e.body, '$.number')) "
                + "union all select e.id from entry e join sale s on s.no = e.sale "
                + "where e.type = 'sale.voided' and s.status <> 'VOIDED' "
                + "union all select closed_entry from sale s where status <> 'OPEN' and not exists (select 1 from entry e "
                + "where e.sale = s.no and e.type in ('sale.completed', 'sale.voided')) "
                + "union all select coalesce((select max(closed_entry) from sale), 1) from receipt_series r "
                + "where last < (select max(receipt) from sale where series = r.series) or "
                // numbers given after a backup that had to be restored may be skipped: the journal says so
                + "last > (select coalesce(max(receipt), 0) from sale where series = r.series) "
                + "and not exists (select 1 from entry where type = '" + Restore.TYPE + "'))",
                row -> Optional.of(row.getLong(1)).filter(no -> no > 0)).flatMap(no -> no);
    }

    public void export(Writer out) throws IOException {
        JournalFile.writeHead(out, keys());
        read(Part.ALL, entry -> {
            JournalFile.write(out, entry);
            return true;
        });
    }

    /// The look-ups of customers since then, in order.
    public List<TillEvent> searches(Instant since) {
        return asked(() -> session.list("select type, body from entry where sale is null and "
                + "type = 'till.customer-searched' and at >= ? order by seq",
                row -> TillEventShape.read(row.getString(1), JsonObject.parse(row.getString(2))), since.toEpochMilli()));
    }

    public void read(Part part, Reader reader) throws IOException {
        var sale = part.receipt().map(number -> asked(() -> session.first(
                "select no from sale where series = ? and receipt = ?", row -> row.getLong(1),
                number.series(), number.number()).orElse(0L)));
        boolean goesOn = true;
        for (var some = some(part.after(), part, sale); goesOn && !some.isEmpty();
                some = some(some.getLast().entry().no(), part, sale)) {
            for (var entry : some) {
                goesOn = goesOn && reader.take(entry);
            }
        }
    }

    private List<LinkedEntry> some(long after, Part part, Optional<Long> sale) {
        var ofSale = sale.isPresent() ? "and entry.sale = " + sale.get() + " " : "";
        return asked(() -> session.list(COLUMNS + "where entry.id > ? and at >= ? and at < ? " + ofSale
                + "order by entry.id limit " + AT_ONCE, JournalBook::entry, after, part.from(), part.until()));
    }

    private static LinkedEntry entry(ResultSet row) throws SQLException {
        return new LinkedEntry(new PlainEntry(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
                row.getInt(5), row.getLong(6), row.getString(7)), row.getBytes(8), row.getBytes(9));
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            throw new DatabaseUnusable(SqliteFailure.reasonOnOpening(failure), file, failure);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (SQLException failure) {
            throw new DatabaseUnusable(SqliteFailure.reasonOnOpening(failure), file, failure);
        }
    }
}
