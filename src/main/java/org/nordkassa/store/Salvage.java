package org.nordkassa.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.store.chain.LinkedEntry;
import org.nordkassa.store.chain.PlainEntry;
import org.nordkassa.store.chain.Verifier;

/// Takes over from a replaced database what it has more than the backup: entries of the journal as long as their chain goes
/// on from the backup's, to the letter as they were, with the sales they belong to; then the messages that wait, the sealed
/// PINs and the customers. What cannot be read is left.
final class Salvage {
    private static final System.Logger LOG = System.getLogger(Salvage.class.getName());
    /// Customers and what hangs on them: as they were last, all of them together. What was withdrawn or removed since the
    /// backup must not come back.
    private static final List<String> CUSTOMERS =
            List.of("customer", "identifier", "customer_group", "former_card", "customer_address");
    /// From here rows go when they are done: the backup's may be of yesterday.
    private static final List<String> GOES_OUT = List.of("outbox", "outbox_aside", "pin", "customer_change",
            "seen_balance", "offline_use", "unprinted");
    private static final List<String> MORE =
            Stream.concat(Stream.of("customer_key", "customer_entry", "erased"), GOES_OUT.stream()).toList();

    private final Session fresh;
    private final Path old;
    private long takenOver;

    /// @param fresh the backup that is being restored
    Salvage(Session fresh, Path old) {
        this.fresh = fresh;
        this.old = old;
    }

    /// @return how many entries were taken over
    long run() {
        try (var book = JournalBook.open(old)) {
            var tip = Pen.tip(fresh);
            boolean isSameJournal = Arrays.equals(book.tip(tip.no()).hash(), tip.hash());
            if (isSameJournal) {
                fresh.transaction("begin immediate", _ -> entries(book, new Verifier(book.keys(), 1, tip)));
                if (!attempt("the customers as they were last", this::customers)) {
                    CUSTOMERS.forEach(this::table);
                }
                MORE.forEach(this::table);
            }
        } catch (SQLException | DatabaseUnusable | JsonObject.Unreadable | IllegalArgumentException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "the replaced database cannot be read to its end", unreadable);
        }
        return takenOver;
    }

    private Salvage entries(JournalBook book, Verifier verifier) throws SQLException {
        try {
            var after = Pen.tip(fresh).no();
            book.read(new JournalBook.Part(Long.MIN_VALUE, Long.MAX_VALUE, Optional.empty(), after),
                    linked -> verifier.take(linked) && isTaken(linked));
        } catch (IOException | DatabaseUnusable end) {
            LOG.log(System.Logger.Level.WARNING, "the replaced journal ends where it cannot be read", end);
        }
        return this;
    }

    private boolean isTaken(LinkedEntry linked) throws IOException {
        try {
            take(linked);
            takenOver++;
            return true;
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private void take(LinkedEntry linked) throws SQLException {
        var entry = linked.entry();
        Optional<Long> sale = entry.stream().equals(PlainEntry.TILL) ? Optional.empty() : Optional.of(sale(entry));
        fresh.update("insert into entry (id, sale, seq, type, shape, at, body, hash, signature) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)", entry.no(), sale.orElse(null), entry.seq(), entry.type(),
                entry.shape(), entry.at(), entry.body(), linked.hash(), linked.signature());
        if (sale.isPresent() && entry.type().startsWith("sale.") && entry.shape() == EntryCodec.SHAPE) {
            SqliteDepositSlips.follow(
                    fresh, sale.get(), EntryCodec.decode(entry.type(), entry.shape(), entry.body()));
        }
        if (sale.isPresent() && entry.type().equals("sale.completed")) {
            var body = JsonObject.parse(entry.body());
            var number = new ReceiptNumber(body.text("series"), body.number("number"));
            Numbers.giveUpTo(fresh, number);
            fresh.update("update sale set status = 'COMPLETED', series = ?, receipt = ?, closed_at = ?, closed_entry = ? "
                    + "where no = ?", number.series(), number.number(), entry.at(), entry.no(), sale.get());
        } else if (sale.isPresent() && entry.type().equals("sale.voided")) {
            fresh.update("update sale set status = 'VOIDED', closed_at = ?, closed_entry = ? where no = ?", entry.at(),
                    entry.no(), sale.get());
        }
    }

    private long sale(PlainEntry entry) throws SQLException {
        var known = fresh.first("select no from sale where id = ?", row -> row.getLong(1), entry.stream());
        if (known.isEmpty()) {
            fresh.update("insert into sale (id, opened_at) values (?, ?)", entry.stream(), entry.at());
        }
        return known.isPresent() ? known.get()
                : fresh.first("select last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    private void customers(Session session) throws SQLException {
        session.update("pragma defer_foreign_keys = on");
        for (var name : CUSTOMERS.reversed()) {
            session.update("delete from main." + name);
        }
        for (var name : CUSTOMERS) {
            session.update("insert into main." + name + " select * from replaced." + name);
        }
    }

    /// A table that is not the journal's: what the replaced one has more.
    private void table(String name) {
        attempt(name, session -> {
            if (GOES_OUT.contains(name)) {
                session.update("delete from main." + name);
            }
            session.update("insert or ignore into main." + name + " select * from replaced." + name);
        });
    }

    private interface Copying {
        void run(Session session) throws SQLException;
    }

    /// @return whether it could be read; if not, nothing of it was written
    private boolean attempt(String what, Copying copying) {
        try {
            fresh.update("attach ? as replaced", old.toString());
            try {
                fresh.transaction("begin immediate", session -> {
                    copying.run(session);
                    return what;
                });
            } finally {
                fresh.update("detach replaced");
            }
            return true;
        } catch (SQLException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "not taken over: " + what, unreadable);
            return false;
        }
    }
}
