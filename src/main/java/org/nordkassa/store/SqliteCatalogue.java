package org.nordkassa.store;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nordkassa.checkout.port.Catalogue;
import org.nordkassa.checkout.port.Product;

/// The catalogue in the till's database.
public final class SqliteCatalogue implements Catalogue {
    /// Hits are taken in the order of their rows and only these are compared: ranking every product that begins with "k"
    /// would take longer than a cashier waits.
    private static final int COMPARED = 100;
    private static final int MOST_WORDS = 12;

    private final Database database;

    public SqliteCatalogue(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Product> byBarcode(String barcode) {
        return database.read(session -> session.first("select " + ProductRows.COLUMNS
                + " from barcode b join product p on p.no = b.product where b.code = ?", ProductRows::read, barcode));
    }

    @Override
    public Optional<Product> bySku(String sku) {
        return database.read(session -> session.first("select " + ProductRows.COLUMNS
                + " from product p where p.sku = ?", ProductRows::read, sku));
    }

    /// First the product with that very number, then those that have all words whole, then those that have words
    /// beginning so; among these first the ones whose name begins like the text, and the shorter names.
    @Override
    public List<Product> search(String text, int most) {
        var words = Words.of(text).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty() || most < 1) {
            return List.of();
        }
        var found = new LinkedHashSet<Product>();
        bySku(text.strip()).ifPresent(found::add);
        found.addAll(matches(text, words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" "))));
        if (found.size() < most) {
            found.addAll(matches(text, words.stream().map(word -> '"' + word + "\"*").collect(Collectors.joining(" "))));
        }
        return found.stream().limit(most).toList();
    }

    private List<Product> matches(String text, String query) {
        var products = database.read(session -> session.list("select " + ProductRows.COLUMNS
                + " from product_words join product p on p.no = product_words.rowid "
                + "where product_words match ? order by product_words.rowid limit ?",
                ProductRows::read, query, COMPARED));
        var start = Words.folded(text.strip());
        return products.stream().map(product -> Hit.of(product, start)).sorted().map(Hit::product).toList();
    }

    /// A product found, and how near it is to what was typed.
    private record Hit(Product product, boolean beginsOtherwise) implements Comparable<Hit> {
        private static final Comparator<Hit> ORDER = Comparator.comparing(Hit::beginsOtherwise)
                .thenComparing(hit -> hit.product.name().length()).thenComparing(hit -> hit.product.name());

        static Hit of(Product product, String start) {
            return new Hit(product, !Words.folded(product.name()).startsWith(start));
        }

        @Override
        public int compareTo(Hit other) {
            return ORDER.compare(this, other);
        }
    }
}
