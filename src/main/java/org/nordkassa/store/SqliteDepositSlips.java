package org.nordkassa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.nordkassa.checkout.port.DepositSlips;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.sale.SaleEvent;

/// The deposit slips of the sales in the journal, kept up in the journal's own transactions.
public final class SqliteDepositSlips implements DepositSlips {
    private final Database database;

    public SqliteDepositSlips(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> takenAt(String code) {
        return database.read(session -> session.first("select at from deposit_slip where code = ?",
                row -> Instant.ofEpochMilli(row.getLong(1)), code));
    }

    /// @param sale the number of the entry's sale
    static void follow(Session session, long sale, Entry entry) throws SQLException {
        switch (entry) {
            case OfSale(SaleEvent.LineAdded(var line, var at)) when line.item().slip().isPresent() ->
                    session.update("insert into deposit_slip (code, sale, line, at) values (?, ?, ?, ?) "
                            + "on conflict (code) do update set sale = excluded.sale, line = excluded.line, at = excluded.at",
                            line.item().slip().get(), sale, line.id().number(), at.toEpochMilli());
            case OfSale(SaleEvent.LineRemoved(var line, var _)) ->
                    session.update("delete from deposit_slip where sale = ? and line = ?", sale, line.number());
            case OfSale(SaleEvent.SaleVoided _) -> session.update("delete from deposit_slip where sale = ?", sale);
            case Entry _ -> { }
        }
    }
}
