package org.nordkassa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.Outbox.Listed;
import org.nordkassa.checkout.port.Outbox.Place;
import org.nordkassa.loyalty.RemoteSystem;

/// Messages as a person looks through them: what was refused first, then what waits, then what was set aside. Every part
/// is read by its index and only as far as it is shown.
final class OutboxList {
    private static final String COLUMNS =
            "select id, system, kind, subject, use_key, lane, since, attempts, failure, tried, said, ";
    private static final String BEHIND = "(select b.id from outbox b indexed by outbox_lane where b.system = o.system and b.lane = o.lane "
            + "and b.id < o.id and (b.state = 'REFUSED' or b.not_before > 0) order by b.id limit 1) as behind, ";
    private static final String HERE = COLUMNS + BEHIND
            + "state as place, max(not_before, due, coalesce((select until from outbox_pause p where p.system = o.system), 0))"
            + " as not_before, '' as reason from outbox o ";
    private static final String ASIDE = COLUMNS
            + "null as behind, 'SET_ASIDE' as place, 0 as not_before, reason from outbox_aside o ";

    List<Listed> all(Session session, Optional<RemoteSystem> system, Instant now, int most) throws SQLException {
        var systems = system.map(Stream::of).orElseGet(() -> Stream.of(RemoteSystem.values())).toList();
        var found = new ArrayList<Listed>();
        for (var state : List.of("REFUSED", "WAITING")) {
            for (var of : systems) {
                found.addAll(session.list(HERE + "where system = ? and state = ? order by id limit ?",
                        row -> listed(row, now), of.name(), state, most - found.size()));
            }
        }
        for (var of : systems) {
            found.addAll(session.list(ASIDE + "where system = ? order by id desc limit ?", row -> listed(row, now),
                    of.name(), most - found.size()));
        }
        return found;
    }

    Optional<Listed> one(Session session, long id, Instant now) throws SQLException {
        var here = session.first(HERE + "where id = ?", row -> listed(row, now), id);
        return here.isPresent() ? here : session.first(ASIDE + "where id = ?", row -> listed(row, now), id);
    }

    Optional<Listed> ofUse(Session session, String useKey, Instant now) throws SQLException {
        for (var system : RemoteSystem.values()) {
            var here = session.first(HERE + "where system = ? and lane = ? order by id", row -> listed(row, now),
                    system.name(), "u:" + useKey);
            if (here.isPresent()) {
                return here;
            }
        }
        return session.first(ASIDE + "where use_key = ? order by id", row -> listed(row, now), useKey);
    }

    private static Listed listed(ResultSet row, Instant now) throws SQLException {
        var notBefore = Instant.ofEpochMilli(row.getLong("not_before"));
        var place = Place.valueOf(row.getString("place"));
        return new Listed(SqliteOutbox.waiting(row), place,
                Optional.of(notBefore).filter(at -> place == Place.WAITING && at.isAfter(now)),
                number(row, "tried").map(Instant::ofEpochMilli),
                Optional.ofNullable(row.getString("failure")).flatMap(FailureText::read),
                Optional.ofNullable(row.getString("said")).orElse(""), number(row, "behind"), row.getString("reason"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
