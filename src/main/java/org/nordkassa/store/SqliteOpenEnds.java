package org.nordkassa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nordkassa.checkout.port.OpenEnds;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleId;

/// What is unresolved, from tables that the journal's own triggers keep up.
final class SqliteOpenEnds implements OpenEnds {
    private final Database database;

    SqliteOpenEnds(Database database) {
        this.database = database;
    }

    @Override
    public List<Use> uses(int most) {
        return database.read(session -> session.list("select use_key, sale.id as sale_id, sale.series, sale.receipt "
                + "from unsettled join sale on sale.no = unsettled.sale order by sale.no limit ?",
                row -> new Use(row.getString("use_key"), sale(row), row.getString("series") == null ? Optional.empty()
                        : Optional.of(number(row))), most));
    }

    @Override
    public List<Unprinted> unprinted(int most) {
        return database.read(session -> session.list("select sale.id as sale_id, unprinted.series, unprinted.receipt, "
                + "since from unprinted join sale on sale.no = unprinted.sale order by since limit ?",
                row -> new Unprinted(number(row), sale(row), Instant.ofEpochMilli(row.getLong("since"))), most));
    }

    @Override
    public List<CardPayment> cardPayments() {
        return database.read(session -> session.list("select type, body from card_payment "
                + "join entry on entry.id = card_payment.entry order by entry.id", SqliteOpenEnds::payment));
    }

    private static CardPayment payment(ResultSet row) throws SQLException {
        var asked = (TillEvent.CardPaymentAsked) TillEventShape.read(row.getString("type"),
                JsonObject.parse(row.getString("body")));
        return new CardPayment(asked.key(), asked.sale(), asked.amount(), asked.at());
    }

    @Override
    public void printed(ReceiptNumber number) {
        database.write(session -> session.update("delete from unprinted where series = ? and receipt = ?",
                number.series(), number.number()));
    }

    private static SaleId sale(ResultSet row) throws SQLException {
        return new SaleId(UUID.fromString(row.getString("sale_id")));
    }

    private static ReceiptNumber number(ResultSet row) throws SQLException {
        return new ReceiptNumber(row.getString("series"), row.getLong("receipt"));
    }
}
