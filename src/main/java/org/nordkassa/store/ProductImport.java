package org.nordkassa.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.nordkassa.checkout.port.JournalUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/// Brings products into the catalogue. Products that are not mentioned stay as they are. Changes of prices are in the journal
/// in the transaction that makes them.
public final class ProductImport {
    /// Why a row was not taken in.
    public enum Reason {
        /// The first row does not name all columns; nothing was taken in.
        COLUMNS_MISSING,
        /// The file is no CSV from here on; nothing after this row was taken in.
        UNREADABLE,
        SKU_MISSING, NAME_MISSING, PRICE, CURRENCY, VAT_CLASS, UNIT,
        /// A barcode of more than 48 characters, or with other characters than letters and digits.
        BARCODE,
        /// Neither `true` nor `false`.
        ACTIVE,
        /// A stock that is no number.
        STOCK,
        /// An earlier row has the same number.
        SKU_TWICE,
        /// An earlier row has one of its barcodes.
        BARCODE_TWICE
    }

    /// @param row as a spreadsheet counts: the names of the columns are row 1
    public record Rejected(int row, Reason reason) {}

    public record Report(int imported, List<Rejected> rejected) {
        public Report {
            rejected = List.copyOf(rejected);
        }
    }

    private static final int AT_ONCE = 100_000;

    private final Database database;
    private final InstantSource clock;

    public ProductImport(Database database) {
        this(database, InstantSource.system());
    }

    /// @param clock tells when prices have changed, for the journal
    public ProductImport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Reads CSV in UTF-8 with the columns `sku,name,price,currency,vat_class,unit,barcodes,group`, in any order, barcodes
    /// separated by `|`, in one transaction. The columns `active`, `stock` and `stock SHOP` may be there too. Rows that cannot be used are reported and left out.
    ///
    /// @throws IOException when the stream breaks off; nothing was taken in then
    /// @throws JournalUnavailable when nothing could be written
    public Report read(InputStream csv) throws IOException {
        try (MappingIterator<String[]> rows = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY)
                .enable(CsvReadFeature.SKIP_EMPTY_LINES).build().readerFor(String[].class).readValues(csv)) {
            return database.write(session -> {
                var reading = new Reading(new PriceChanges(session, database.pen()));
                reading.all(rows);
                reading.prices.write(clock.instant());
                tidy(session);
                return reading.report();
            });
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException streamBroken) {
                throw streamBroken;
            }
            throw broken;
        }
    }

    /// Takes in very many products without checking them, a part of them in each transaction: a sale can be written
    /// between the parts. Smaller parts would write the same pages of the index on barcodes again and again.
    ///
    /// @throws JournalUnavailable when not all could be written; the ones before stay
    public void load(Iterator<ListedProduct> products) {
        load(products, AT_ONCE);
    }

    void load(Iterator<ListedProduct> products, int atOnce) {
        while (products.hasNext()) {
            database.write(session -> {
                var prices = new PriceChanges(session, database.pen());
                for (int i = 0; i < atOnce && products.hasNext(); i++) {
                    prices.put(products.next());
                }
                prices.write(clock.instant());
                return products;
            });
        }
        database.write(session -> {
            tidy(session);
            return products;
        });
    }

    /// Puts the pieces of the index on words together: a search has one to look into then.
    private static void tidy(Session session) throws SQLException {
        session.update("insert into product_words (product_words) values ('optimize')");
    }

    /// One reading of one file.
    private static final class Reading {
        private final PriceChanges prices;
        private final Set<String> skus = new HashSet<>();
        private final Set<String> barcodes = new HashSet<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private int row = 1;

        Reading(PriceChanges prices) {
            this.prices = prices;
        }

        void all(Iterator<String[]> rows) throws SQLException {
            try {
                var columns = rows.hasNext() ? ProductColumns.named(rows.next()) : ProductColumns.named(new String[0]);
                if (columns.isEmpty()) {
                    reject(Reason.COLUMNS_MISSING);
                    return;
                }
                for (row = 2; rows.hasNext(); row++) {
                    take(columns.get().read(rows.next()));
                }
            } catch (JacksonException broken) {
                if (broken.getCause() instanceof IOException) {
                    throw broken;
                }
                reject(Reason.UNREADABLE);
            }
        }

        private void take(ProductColumns.Row read) throws SQLException {
            switch (read) {
                case ProductColumns.Unusable(var reason) -> reject(reason);
                case ProductColumns.Usable(var listed) when skus.contains(listed.product().sku()) ->
                        reject(Reason.SKU_TWICE);
                case ProductColumns.Usable(var listed) when listed.barcodes().stream().anyMatch(barcodes::contains) ->
                        reject(Reason.BARCODE_TWICE);
                case ProductColumns.Usable(var listed) -> {
                    prices.put(listed);
                    skus.add(listed.product().sku());
                    barcodes.addAll(listed.barcodes());
                }
            }
        }

        private void reject(Reason reason) {
            rejected.add(new Rejected(row, reason));
        }

        Report report() {
            return new Report(skus.size(), rejected);
        }
    }
}
