package org.nordkassa.store;

import java.util.List;
import org.nordkassa.checkout.port.Product;

/// A product with its barcodes, as it comes into the catalogue.
///
/// @param group what the shop files it under, or empty
public record ListedProduct(Product product, List<String> barcodes, String group) {
    public ListedProduct {
        barcodes = List.copyOf(barcodes);
    }
}
