package org.nordkassa.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nordkassa.store.chain.JournalKey;
import org.nordkassa.store.chain.KeyChange;
import org.nordkassa.store.chain.PlainEntry;
import org.nordkassa.store.chain.PublicKey;
import org.nordkassa.store.chain.Tip;

/// Makes the journal ready to be written on when the database is opened: entries from before there was a chain are linked,
/// and a key the journal does not know yet is named in it. In most openings there is nothing to do.
final class ChainStart {
    private static final int AT_ONCE = 1_000;

    private final Path file;
    private final Session session;
    private final JournalKey key;
    private final Instant now;

    ChainStart(Path file, Session session, JournalKey key, Instant now) {
        this.file = file;
        this.session = session;
        this.key = key;
        this.now = now;
    }

    void bring() throws SQLException {
        boolean hasUnlinked = session.first("select hash is null from entry order by id limit 1",
                row -> row.getBoolean(1)).orElse(false);
        boolean isNamed = lastKey().equals(Optional.of(key.open()));
        if (hasUnlinked || !isNamed) {
            boolean hadPins = session.transaction("begin immediate", _ -> begin(hasUnlinked, isNamed));
            if (hadPins) {
                tidy();
            }
        }
    }

    /// What was changed or copied is still to be read in parts of the file that nothing uses.
    private void tidy() throws SQLException {
        try (var other = Database.connect(file, false)) {
            other.update("vacuum");
            other.first("pragma wal_checkpoint(truncate)", row -> row.getInt(1));
        }
    }

    /// @return whether there were PINs
    private boolean begin(boolean hasUnlinked, boolean isNamed) throws SQLException {
        boolean hadPins = false;
        if (hasUnlinked) {
            hadPins = sealPins();
            link();
        }
        if (!isNamed) {
            name();
        }
        return hadPins;
    }

    private Optional<PublicKey> lastKey() throws SQLException {
        return session.first("select body from entry where type = '" + KeyChange.TYPE + "' order by id desc limit 1",
                row -> new PublicKey(JsonObject.parse(row.getString(1)).text("publicKey")));
    }

    private void name() throws SQLException {
        new Pen(session, key).write(Pen.Place.TILL, new EntryCodec.Encoded(KeyChange.TYPE, EntryCodec.SHAPE, now,
                new JsonObject().with("at", now).with("publicKey", key.open().text()).toString()));
    }

    private record Found(long no, String stream, long seq, String type, int shape, long at, String body) {}

    /// Oldest first, in pieces: all of them would not fit into the memory.
    private void link() throws SQLException {
        var tip = Tip.first();
        for (var some = unlinked(0); !some.isEmpty(); some = unlinked(tip.no())) {
            for (var one : some) {
                var plain = new PlainEntry(one.no(), one.stream(), one.seq(), one.type(), one.shape(), one.at(),
                        one.body());
                tip = tip.after(plain, key);
                session.update("update entry set hash = ?, signature = ? where id = ?", tip.hash(), tip.signature(),
                        one.no());
            }
        }
    }

    private List<Found> unlinked(long after) throws SQLException {
        return session.list("select entry.id, sale.id as stream, seq, type, shape, at, body from entry "
                + "join sale on sale.no = entry.sale where entry.id > ? order by entry.id limit " + AT_ONCE,
                row -> new Found(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getInt(5),
                        row.getLong(6), row.getString(7)), after);
    }

    /// PINs stood in the journal before it was a chain. What is not linked yet can still be changed.
    private boolean sealPins() throws SQLException {
        var pins = new SealedPins(key);
        record Open(long no, String useKey, String pin, long at) {}
        var all = session.list("select id, json_extract(body, '$.key'), json_extract(body, '$.subject.pin'), at "
                + "from entry where type = 'value.held' and json_extract(body, '$.subject.pin') is not null",
                row -> new Open(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)));
        for (var one : all) {
            pins.keep(session, one.useKey(), one.pin(), Instant.ofEpochMilli(one.at()));
            session.update("update entry set body = json_remove(body, '$.subject.pin') where id = ?", one.no());
        }
        return !all.isEmpty();
    }
}
