package org.nordkassa.sale;

import java.util.UUID;

/// The identity of a sale, given at its first event; it is also the root of every reference sent to remote systems.
public record SaleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
