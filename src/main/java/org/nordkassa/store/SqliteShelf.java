package org.nordkassa.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.port.ProductShelf;

/// The products that are sold, in parts, from the till's database.
public final class SqliteShelf implements ProductShelf {
    private record Row(long no, Product product, String group) {}

    private final Database database;

    public SqliteShelf(Database database) {
        this.database = database;
    }

    @Override
    public List<Shelved> part(Optional<String> after, int most) {
        return database.read(session -> {
            var shelved = new ArrayList<Shelved>();
            for (var row : session.list("select " + ProductRows.COLUMNS + ", p.no, p.product_group from product p "
                    + "where p.active = 1 and p.sku > ? order by p.sku limit ?", found ->
                    new Row(found.getLong(7), ProductRows.read(found), found.getString(8)), after.orElse(""), most)) {
                shelved.add(new Shelved(row.product(), session.list("select code from barcode where product = ? "
                        + "order by code", code -> code.getString(1), row.no()), row.group(), stock(session, row.no())));
            }
            return shelved;
        });
    }

    private static Map<String, BigDecimal> stock(Session session, long product) throws SQLException {
        var stock = new HashMap<String, BigDecimal>();
        session.list("select shop, thousandths from stock where product = ?",
                row -> stock.put(row.getString(1), BigDecimal.valueOf(row.getLong(2), 3).stripTrailingZeros()), product);
        return stock;
    }
}
