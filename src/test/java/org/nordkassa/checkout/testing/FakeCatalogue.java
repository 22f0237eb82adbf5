package org.nordkassa.checkout.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.Catalogue;
import org.nordkassa.checkout.port.Product;

public final class FakeCatalogue implements Catalogue {
    private final Map<String, Product> byBarcode = new LinkedHashMap<>();
    private volatile boolean broken;

    public void add(Product product, String... barcodes) {
        for (var barcode : barcodes) {
            byBarcode.put(barcode, product);
        }
    }

    public void breakDown() {
        broken = true;
    }

    @Override
    public Optional<Product> byBarcode(String barcode) {
        return Optional.ofNullable(byBarcode.get(barcode));
    }

    @Override
    public Optional<Product> bySku(String sku) {
        return byBarcode.values().stream().filter(product -> product.sku().equals(sku)).findFirst();
    }

    @Override
    public List<Product> search(String text, int most) {
        if (broken) {
            throw new IllegalStateException("in a test");
        }
        return byBarcode.values().stream().distinct()
                .filter(product -> product.name().toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT)))
                .limit(most).toList();
    }
}
