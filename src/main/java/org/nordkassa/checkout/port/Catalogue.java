package org.nordkassa.checkout.port;

import java.util.List;
import java.util.Optional;

/// The shop's products. Answers in well under a frame (16 ms), also with a million of them.
public interface Catalogue {
    Optional<Product> byBarcode(String barcode);

    Optional<Product> bySku(String sku);

    /// Products whose name or number begins with every word of the text, best first.
    List<Product> search(String text, int most);
}
