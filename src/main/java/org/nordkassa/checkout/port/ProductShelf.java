package org.nordkassa.checkout.port;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All products that are sold, for those who want to know them all.
public interface ProductShelf {
    /// @param barcodes in no order that means anything
    /// @param group what the shop files it under, or empty
    /// @param stock how much there is by shop, in pieces or kilograms; under the empty text for all shops together
    record Shelved(Product product, List<String> barcodes, String group, Map<String, BigDecimal> stock) {
        public Shelved {
            barcodes = List.copyOf(barcodes);
            stock = Map.copyOf(stock);
        }
    }

    /// @param after the number of the last product of the part before; empty for the first part
    /// @return at most so many, ordered by their number; none when there are no more
    List<Shelved> part(Optional<String> after, int most);
}
