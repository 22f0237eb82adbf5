package org.nordkassa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.port.TillEvent.PriceChange;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatClass;

/// Products as rows of their tables.
final class ProductRows {
    static final String COLUMNS = "p.sku, p.name, p.price_minor, p.currency, p.vat_class, p.unit";

    private ProductRows() {}

    static Product read(ResultSet row) throws SQLException {
        return new Product(row.getString(1), row.getString(2),
                Money.ofMinor(CurrencyUnit.of(row.getString(4)), row.getLong(3)),
                VatClass.valueOf(row.getString(5)), Unit.valueOf(row.getString(6)));
    }

    /// Adds a product or replaces the one with its number. A barcode another product had is this one's from now on.
    ///
    /// @return how its price has changed, if it was known at another one
    static Optional<PriceChange> put(Session session, ListedProduct listed) throws SQLException {
        if (isKnown(session, listed)) {
            setStock(session, listed);
            return Optional.empty();
        }
        var product = listed.product();
        var before = session.first("select price_minor, currency from product where sku = ?", row ->
                Money.ofMinor(CurrencyUnit.of(row.getString(2)), row.getLong(1)), product.sku());
        long no = session.first("insert into product (sku, name, price_minor, currency, vat_class, unit, product_group, active) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (sku) do update set name = excluded.name, "
                + "price_minor = excluded.price_minor, currency = excluded.currency, vat_class = excluded.vat_class, "
                + "unit = excluded.unit, product_group = excluded.product_group, active = excluded.active "
                + "returning no", row -> row.getLong(1),
                product.sku(), product.name(), product.price().getAmountMinorLong(),
                product.price().getCurrencyUnit().getCode(), product.vatClass().name(), product.unit().name(),
                listed.group(), listed.active() ? 1 : 0).orElseThrow();
        session.update("delete from barcode where product = ?", no);
        for (var code : listed.barcodes()) {
            session.update("insert into barcode (code, product) values (?, ?) "
                    + "on conflict (code) do update set product = excluded.product", code, no);
        }
        session.update("insert or replace into product_words (rowid, words) values (?, ?)", no, words(product));
        setStock(session, listed);
        return before.filter(price -> !price.equals(product.price()))
                .map(price -> new PriceChange(product.sku(), price, product.price()));
    }

    /// A file that says nothing of stock leaves it as it was.
    private static void setStock(Session session, ListedProduct listed) throws SQLException {
        if (listed.stock().isEmpty()) {
            return;
        }
        long no = session.first("select no from product where sku = ?", row -> row.getLong(1), listed.product().sku())
                .orElseThrow();
        session.update("delete from stock where product = ?", no);
        for (var entry : listed.stock().entrySet()) {
            session.update("insert into stock (product, shop, thousandths) values (?, ?, ?)", no, entry.getKey(),
                    entry.getValue().movePointRight(3).longValueExact());
        }
    }

    /// Most rows of a file that is read every day say nothing new.
    private static boolean isKnown(Session session, ListedProduct listed) throws SQLException {
        var product = listed.product();
        return session.first("select no from product where sku = ? and (name, price_minor, currency, vat_class, unit, "
                + "product_group, active) = (?, ?, ?, ?, ?, ?, ?) and (select coalesce(group_concat(code, '|' order by code), '') "
                + "from barcode where product = no) = ?", row -> row.getLong(1),
                product.sku(), product.name(), product.price().getAmountMinorLong(),
                product.price().getCurrencyUnit().getCode(), product.vatClass().name(), product.unit().name(),
                listed.group(), listed.active() ? 1 : 0, String.join("|", listed.barcodes().stream().sorted().toList())).isPresent();
    }

    /// A number is found with its dashes and blanks and without.
    private static String words(Product product) {
        var words = new ArrayList<>(Words.of(product.name()));
        var number = Words.of(product.sku());
        words.addAll(number);
        if (number.size() > 1) {
            words.add(String.join("", number));
        }
        return String.join(" ", words);
    }
}
