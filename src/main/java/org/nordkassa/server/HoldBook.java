package org.nordkassa.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The SQL of holds, inside one transaction. Knows no rules: those are [Holds]'.
final class HoldBook {
    private static final String OF_OWNERS =
            " and exists (select 1 from hold_owner o where o.hold_id = h.id and o.owner in (<owners>))";

    private final Handle handle;

    HoldBook(Handle handle) {
        this.handle = handle;
    }

    Optional<Hold> find(String reference) {
        return handle.createQuery("select * from hold where reference = :reference").bind("reference", reference)
                .map(HoldBook::read).findOne();
    }

    /// What stands against a claim, what has been used before what is only held. A run of a till's program does not stand
    /// in its own way.
    Optional<Hold> against(Claim claim, Instant now) {
        return handle.createQuery("""
                select h.* from hold h where h.offer = :offer and h.expires_at > :now
                and h.system = :system and h.kind = :kind and h.reference <> :reference
                and (h.state = 'writing' or h.state = 'captured' and h.in_parts = 0
                    or h.state = 'held' and h.session <> :session)""" + OF_OWNERS
                + " order by h.state = 'captured' desc, h.id limit 1")
                .bind("offer", claim.offer()).bind("now", now.toEpochMilli()).bind("system", claim.system())
                .bind("kind", claim.kind()).bind("reference", claim.reference()).bind("session", claim.session())
                .bindList("owners", claim.owners()).map(HoldBook::read).findOne();
    }

    /// Who else is just writing for the same owner at the same system.
    Optional<Hold> writingBeside(Claim claim, Instant now) {
        return handle.createQuery("""
                select h.* from hold h where h.busy_until > :now and h.system = :system
                and h.reference <> :reference""" + OF_OWNERS + " limit 1")
                .bind("now", now.toEpochMilli()).bind("system", claim.system()).bind("reference", claim.reference())
                .bindList("owners", claim.owners()).map(HoldBook::read).findOne();
    }

    Hold write(Claim claim, Hold.State state, Instant expires, Instant busyUntil) {
        handle.createUpdate("""
                insert into hold (reference, system, kind, offer, till, session, sale, in_parts, state, expires_at,
                                  busy_until, turn)
                values (:reference, :system, :kind, :offer, :till, :session, :sale, coalesce(:parts, 0), :state, :expires,
                        :busy, :turn)
                on conflict (reference) do update set system = :system, kind = :kind, offer = :offer, sale = :sale,
                    till = :till, session = :session,
                    in_parts = coalesce(:parts, in_parts), state = :state, expires_at = :expires, busy_until = :busy,
                    turn = :turn""")
                .bind("reference", claim.reference()).bind("system", claim.system()).bind("kind", claim.kind())
                .bind("offer", claim.offer()).bind("till", claim.till()).bind("session", claim.session())
                .bind("sale", claim.sale()).bind("parts", claim.inParts().map(parts -> parts ? 1 : 0).orElse(null))
                .bind("state", state.word()).bind("expires", expires.toEpochMilli())
                .bind("busy", busyUntil.toEpochMilli()).bind("turn", claim.turn()).execute();
        var hold = find(claim.reference()).orElseThrow();
        claim.owners().forEach(owner ->
                handle.createUpdate("insert or ignore into hold_owner (hold_id, owner) values (:hold, :owner)")
                        .bind("hold", hold.id()).bind("owner", owner).execute());
        return hold;
    }

    void writeReleased(String reference, Instant now, long turn) {
        handle.createUpdate("""
                insert into hold (reference, system, kind, offer, till, session, sale, in_parts, state, expires_at,
                                  busy_until, turn)
                values (:reference, '', '', '', '', '', '', 0, 'released', :now, 0, :turn)""")
                .bind("reference", reference).bind("now", now.toEpochMilli()).bind("turn", turn).execute();
    }

    Hold become(Hold hold, Hold.State state, Instant expires, long turn) {
        handle.createUpdate("""
                update hold set state = :state, expires_at = :expires, busy_until = 0, turn = :turn where id = :id""")
                .bind("state", state.word()).bind("expires", expires.toEpochMilli()).bind("turn", turn)
                .bind("id", hold.id()).execute();
        return find(hold.reference()).orElseThrow();
    }

    /// Only the newest message has been seen; nothing else changes.
    void seen(Hold hold, long turn) {
        handle.createUpdate("update hold set turn = :turn where id = :id").bind("turn", turn).bind("id", hold.id())
                .execute();
    }

    /// Everything that matters still, oldest first.
    List<Hold> all(Instant now) {
        return handle.createQuery("select * from hold where expires_at > :now and state <> 'released' order by id")
                .bind("now", now.toEpochMilli()).map(HoldBook::read).list();
    }

    void forget(Instant before) {
        handle.createUpdate("delete from hold where expires_at < :before").bind("before", before.toEpochMilli())
                .execute();
    }

    private static Hold read(ResultSet row, StatementContext context) throws SQLException {
        return new Hold(row.getLong("id"), row.getString("reference"), row.getString("system"), row.getString("kind"),
                row.getString("offer"), row.getString("till"), row.getString("session"), row.getString("sale"),
                row.getInt("in_parts") != 0, Hold.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("expires_at")), row.getLong("turn"));
    }
}
