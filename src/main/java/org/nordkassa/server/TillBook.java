package org.nordkassa.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of tills' keys and of guesses, inside one transaction.
final class TillBook {
    private final Handle handle;

    TillBook(Handle handle) {
        this.handle = handle;
    }

    Optional<String> keyHash(String till) {
        return handle.createQuery("select key_hash from till_key where till = :till and revoked_at is null")
                .bind("till", till).mapTo(String.class).findOne();
    }

    void write(String till, String keyHash, Instant now) {
        handle.createUpdate("insert into till_key (till, key_hash, created_at) values (:till, :hash, :now)")
                .bind("till", till).bind("hash", keyHash).bind("now", now.getEpochSecond()).execute();
    }

    /// @return whether there was one
    boolean revoke(String till, Instant now) {
        return handle.createUpdate("update till_key set revoked_at = :now where till = :till and revoked_at is null")
                .bind("till", till).bind("now", now.getEpochSecond()).execute() > 0;
    }

    /// All that ever were, oldest first.
    List<TillKeys.Issued> all() {
        return handle.createQuery("select till, created_at, revoked_at from till_key order by id").map((row, context) -> {
            long revoked = row.getLong("revoked_at");
            return new TillKeys.Issued(row.getString("till"), Instant.ofEpochSecond(row.getLong("created_at")),
                    revoked == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(revoked)));
        }).list();
    }

    void writeGuess(String caller, String number, Instant now) {
        handle.createUpdate("""
                insert into guess (caller, number, at) values (:caller, :number, :now)
                on conflict (caller, number) do update set at = :now""")
                .bind("caller", caller).bind("number", number).bind("now", now.getEpochSecond()).execute();
    }

    void removeGuess(String caller, String number) {
        handle.createUpdate("delete from guess where caller = :caller and number = :number")
                .bind("caller", caller).bind("number", number).execute();
    }

    /// When the guesses since then were made, oldest first.
    List<Instant> guesses(String caller, Instant since) {
        return handle.createQuery("select at from guess where caller = :caller and at > :since order by at")
                .bind("caller", caller).bind("since", since.getEpochSecond()).mapTo(Long.class).list().stream()
                .map(Instant::ofEpochSecond).toList();
    }

    int allGuesses(Instant since) {
        return handle.createQuery("select count(*) from guess where at > :since").bind("since", since.getEpochSecond())
                .mapTo(Integer.class).one();
    }

    void forgetGuesses(Instant before) {
        handle.createUpdate("delete from guess where at < :before").bind("before", before.getEpochSecond()).execute();
    }
}
