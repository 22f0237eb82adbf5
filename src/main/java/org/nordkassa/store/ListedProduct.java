package org.nordkassa.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.nordkassa.checkout.port.Product;

/// A product with its barcodes, as it comes into the catalogue.
///
/// @param group what the shop files it under, or empty
/// @param active whether it is still sold
/// @param stock how much there is by shop, under the empty text for all shops together; empty when the file does not say
public record ListedProduct(
        Product product, List<String> barcodes, String group, boolean active, Map<String, BigDecimal> stock) {
    public ListedProduct {
        barcodes = List.copyOf(barcodes);
        stock = Map.copyOf(stock);
    }

    public ListedProduct(Product product, List<String> barcodes, String group) {
        this(product, barcodes, group, true, Map.of());
    }
}
