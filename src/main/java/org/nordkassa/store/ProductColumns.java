package org.nordkassa.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatClass;
import org.nordkassa.store.ProductImport.Reason;

/// Where in a row of a product file each thing stands, and how it is read.
final class ProductColumns {
    /// What became of a row.
    sealed interface Row {}

    record Usable(ListedProduct listed) implements Row {}

    record Unusable(Reason reason) implements Row {}

    /// Leaves the reading of a row; never leaves this class.
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        Refused(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }

    private static final List<String> NAMES =
            List.of("sku", "name", "price", "currency", "vat_class", "unit", "barcodes", "group");
    private static final BigDecimal DEAREST = new BigDecimal("100000000");

    private final List<String> names;

    /// What stands after `stock` in the name of each column: shops' ids keep their capitals.
    private final List<String> shops;

    private ProductColumns(List<String> names, List<String> shops) {
        this.names = names;
        this.shops = shops;
    }

    /// @return empty when a column is missing
    static Optional<ProductColumns> named(String[] firstRow) {
        var names = Arrays.stream(firstRow).map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        var shops = Arrays.stream(firstRow).map(name -> name.strip().replaceFirst("(?i)^stock\\s*", "")).toList();
        return names.containsAll(NAMES) ? Optional.of(new ProductColumns(names, shops)) : Optional.empty();
    }

    Row read(String[] row) {
        try {
            var sku = present(cell(row, "sku"), Reason.SKU_MISSING);
            var name = present(cell(row, "name"), Reason.NAME_MISSING);
            var price = price(cell(row, "price"), currency(cell(row, "currency")));
            var product = new Product(sku, name, price, constant(VatClass.class, cell(row, "vat_class"), Reason.VAT_CLASS),
                    constant(Unit.class, cell(row, "unit"), Reason.UNIT));
            return new Usable(new ListedProduct(product, barcodes(cell(row, "barcodes")), cell(row, "group"), active(row),
                    stock(row)));
        } catch (Refused refused) {
            return new Unusable(refused.reason);
        }
    }

    /// The column may be missing, and then everything is sold.
    private boolean active(String[] row) throws Refused {
        var text = names.contains("active") ? cell(row, "active").toLowerCase(Locale.ROOT) : "";
        if (!text.matches("|true|false|yes|no|1|0")) {
            throw new Refused(Reason.ACTIVE);
        }
        return !text.matches("false|no|0");
    }

    /// The columns `stock` and `stock SHOP`, where there are any; an empty cell says nothing.
    private Map<String, BigDecimal> stock(String[] row) throws Refused {
        var stock = new HashMap<String, BigDecimal>();
        for (var name : names) {
            if (name.equals("stock") || name.startsWith("stock ")) {
                var text = cell(row, name);
                if (!text.matches("|-?\\d{1,9}(\\.\\d{1,3})?")) {
                    throw new Refused(Reason.STOCK);
                }
                if (!text.isEmpty()) {
                    stock.put(shops.get(names.indexOf(name)), new BigDecimal(text));
                }
            }
        }
        return stock;
    }

    /// Cells at the end of a row may be left out.
    private String cell(String[] row, String name) {
        int column = names.indexOf(name);
        return column < row.length && row[column] != null
                ? Normalizer.normalize(row[column].strip(), Normalizer.Form.NFC) : "";
    }

    private static String present(String text, Reason otherwise) throws Refused {
        if (text.isEmpty()) {
            throw new Refused(otherwise);
        }
        return text;
    }

    private static CurrencyUnit currency(String code) throws Refused {
        try {
            return CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException unknown) {
            throw new Refused(Reason.CURRENCY);
        }
    }

    /// A decimal point, at most the currency's decimals, not negative.
    private static Money price(String text, CurrencyUnit currency) throws Refused {
        if (!text.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            throw new Refused(Reason.PRICE);
        }
        var amount = new BigDecimal(text);
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces() || amount.compareTo(DEAREST) >= 0) {
            throw new Refused(Reason.PRICE);
        }
        return Money.of(currency, amount.setScale(currency.getDecimalPlaces(), RoundingMode.UNNECESSARY));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, Reason otherwise) throws Refused {
        return Stream.of(type.getEnumConstants()).filter(constant -> constant.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new Refused(otherwise));
    }

    private static List<String> barcodes(String text) throws Refused {
        var codes = Arrays.stream(text.split("\\|")).map(String::strip).filter(code -> !code.isEmpty()).distinct().toList();
        if (!codes.stream().allMatch(code -> code.matches("[0-9A-Za-z]{1,48}"))) {
            throw new Refused(Reason.BARCODE);
        }
        return codes;
    }
}
