package org.nordkassa.store;

import java.sql.SQLException;
import org.nordkassa.sale.ReceiptNumber;

/// Receipt numbers, given one after the other.
final class Numbers {
    private Numbers() {}

    static ReceiptNumber next(Session session, String series) throws SQLException {
        boolean isNext = session.update("update receipt_series set last = last + 1 where series = ?", series) == 1;
        if (!isNext) {
            session.update("insert into receipt_series (series, last) values (?, 1)", series);
        }
        return new ReceiptNumber(series, last(session, series));
    }

    private static long last(Session session, String series) throws SQLException {
        return session.first("select last from receipt_series where series = ?", row -> row.getLong(1), series).orElse(0L);
    }

    /// The tables let no number be left out, so each is given.
    static void giveUpTo(Session session, ReceiptNumber number) throws SQLException {
        while (last(session, number.series()) < number.number()) {
            next(session, number.series());
        }
    }
}
