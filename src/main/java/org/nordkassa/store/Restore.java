package org.nordkassa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.store.chain.Durable;
import org.nordkassa.store.chain.JournalKey;

/// Puts a backup in the place of a till's database, and takes over from the replaced one what was journalled since, as
/// far as it can be read and its chain is whole. The replaced database is kept.
public final class Restore {
    /// The type of the entry that says that a backup was restored, and what became of the time since.
    static final String TYPE = "till.journal-restored";
    /// While this lies in a home, no till opens there.
    static final String UNDER_WAY = "till.db.restoring";

    /// @param replaced where the replaced database is now
    /// @param upTo the last entry of the backup
    /// @param takenOver how many entries the replaced one had more, and the till has still
    public record Report(Path backup, Optional<Path> replaced, long upTo, long takenOver) {}

    private final Path home;
    private final Path backup;
    private final Optional<ReceiptNumber> lastReceipt;
    private final String by;
    private final Instant now;

    private Restore(Path home, Path backup, Optional<ReceiptNumber> lastReceipt, String by, Instant now) {
        this.home = home;
        this.backup = backup;
        this.lastReceipt = lastReceipt;
        this.by = by;
        this.now = now;
    }

    /// @param lastReceipt the last receipt the shop has on paper, where the replaced database cannot be read: its number and
    ///        those before it are not given again
    /// @param by who does it, for the journal
    /// @throws DatabaseUnusable when a till runs, or the backup is not good; then nothing has changed
    public static Report run(Path home, Path backup, Optional<ReceiptNumber> lastReceipt, String by, Instant now)
            throws IOException {
        try (var _ = HomeLock.take(home)) {
            return new Restore(home, backup.toAbsolutePath(), lastReceipt, by, now).run();
        } catch (SQLException failure) {
            throw new DatabaseUnusable(SqliteFailure.reasonOnOpening(failure), home.resolve(Database.FILE), failure);
        }
    }

    private Report run() throws IOException, SQLException {
        if (!Soundness.isWhole(backup)) {
            throw new DatabaseUnusable(DatabaseUnusable.Reason.DAMAGED, backup);
        }
        var fresh = home.resolve(UNDER_WAY);
        for (var left : new Path[] {fresh, Database.logOf(fresh), shared(fresh)}) {
            Files.deleteIfExists(left);
        }
        Files.copy(backup, fresh);
        var replaced = keep();
        var report = fill(fresh, replaced);
        var file = home.resolve(Database.FILE);
        Files.deleteIfExists(Database.logOf(file));
        Files.deleteIfExists(shared(file));
        Durable.move(fresh, file);
        return report;
    }

    private static Path shared(Path file) {
        return file.resolveSibling(file.getFileName() + "-shm");
    }

    /// A copy, so that the old one stays in its place until the new one is ready.
    private Optional<Path> keep() throws IOException {
        var file = home.resolve(Database.FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var folder = Files.createDirectories(home.resolve("replaced-" + DateTimeFormatter
                .ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC).format(now)));
        var kept = folder.resolve(Database.FILE);
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        if (Files.exists(Database.logOf(file))) {
            Files.copy(Database.logOf(file), Database.logOf(kept), StandardCopyOption.REPLACE_EXISTING);
            Durable.force(Database.logOf(kept));
        }
        Durable.force(kept);
        return Optional.of(kept);
    }

    private Report fill(Path fresh, Optional<Path> replaced) throws IOException, SQLException {
        var key = JournalKey.in(home.resolve(Database.KEY));
        try (var session = Database.connect(fresh, false)) {
            Schema.bringUpToDate(session, fresh);
            long upTo = Pen.tip(session).no();
            long takenOver = replaced.map(old -> new Salvage(session, old).run()).orElse(0L);
            var erased = new ErasureList(home.resolve(ErasureList.FILE)).all();
            erased.putAll(new ErasureList(backup.resolveSibling(ErasureList.FILE)).all());
            session.transaction("begin immediate", _ -> {
                eraseAgain(session, erased);
                return note(session, key, upTo, takenOver);
            });
            return new Report(backup, replaced, upTo, takenOver);
        }
    }

    /// Whoever was erased since the backup was made, or before it in a database that is lost, stays so.
    private static void eraseAgain(Session session, Map<String, Instant> listed) throws SQLException {
        var all = new TreeMap<>(listed);
        session.list("select customer, at from erased union all select json_extract(body, '$.customer'), at from entry "
                + "where type = '" + TillEventShape.ERASED + "'",
                row -> all.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2))));
        for (var one : all.entrySet()) {
            new EraseCustomer(session).erase(one.getKey(), one.getValue());
        }
    }

    private long note(Session session, JournalKey key, long upTo, long takenOver) throws SQLException {
        var note = new JsonObject().with("at", now).with("backup", backup.getFileName().toString()).with("upTo", upTo)
                .with("takenOver", takenOver).with("by", by);
        if (lastReceipt.isPresent()) {
            Numbers.giveUpTo(session, lastReceipt.get());
            note.with("series", lastReceipt.get().series()).with("lastReceipt", lastReceipt.get().number());
        }
        new Pen(session, key).write(Pen.Place.TILL, new EntryCodec.Encoded(TYPE, EntryCodec.SHAPE, now, note.toString()));
        return upTo;
    }
}
