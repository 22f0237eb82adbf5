package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nordkassa.checkout.port.Journal.OfTill;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.port.TillEvent.PriceChange;

/// Gathers the changes of prices of one transaction and writes them into the journal at its end, many to an entry.
final class PriceChanges {
    private static final int IN_AN_ENTRY = 200;

    private final Session session;
    private final Pen pen;
    private final List<PriceChange> changes = new ArrayList<>();

    PriceChanges(Session session, Pen pen) {
        this.session = session;
        this.pen = pen;
    }

    void put(ListedProduct listed) throws SQLException {
        ProductRows.put(session, listed).ifPresent(changes::add);
    }

    void write(Instant at) throws SQLException {
        for (int i = 0; i < changes.size(); i += IN_AN_ENTRY) {
            pen.write(Pen.Place.TILL, new OfTill(new TillEvent.PricesChanged(
                    changes.subList(i, Math.min(i + IN_AN_ENTRY, changes.size())), at)));
        }
    }
}
