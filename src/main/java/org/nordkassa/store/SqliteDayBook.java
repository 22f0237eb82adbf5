package org.nordkassa.store;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nordkassa.checkout.port.DayBook;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.sale.day.DayReport;

/// The till's days. A day ends with the newest entry that its closing counted, whatever the clock said.
final class SqliteDayBook implements DayBook {
    private static final String CLOSED = "select type, shape, body from day_closing "
            + "join entry on entry.id = day_closing.entry order by number desc limit ?";

    private final Database database;
    private final BiFunction<Long, Long, List<Journal.Stream>> ended;

    /// @param ended reads the sales that ended behind one entry and not behind another
    SqliteDayBook(Database database, BiFunction<Long, Long, List<Journal.Stream>> ended) {
        this.database = database;
        this.ended = ended;
    }

    @Override
    public Page open() {
        long after = database.read(session -> session.first("select coalesce(max(up_to), 0) from day_closing",
                row -> row.getLong(1))).orElse(0L);
        long upTo = database.read(session -> session.first("select coalesce(max(id), 0) from entry",
                row -> row.getLong(1))).orElse(0L);
        var noted = database.read(session -> session.list("select type, shape, body from entry "
                + "where sale is null and id > ? and id <= ? order by seq",
                row -> TillEventShape.isKnown(row.getString("type")) ? Optional.of(event(EntryCodec.decode(
                        row.getString("type"), row.getInt("shape"), row.getString("body")))) : Optional.<TillEvent>empty(),
                after, upTo));
        return new Page(upTo, closed(1).stream().findFirst(), ended.apply(after, upTo),
                noted.stream().flatMap(Optional::stream).toList());
    }

    @Override
    public List<DayReport> closed(int most) {
        return database.read(session -> session.list(CLOSED, row -> ((TillEvent.DayClosed) event(EntryCodec.decode(
                row.getString("type"), row.getInt("shape"), row.getString("body")))).report(), most));
    }

    private static TillEvent event(Journal.Entry entry) {
        return ((Journal.OfTill) entry).event();
    }
}
