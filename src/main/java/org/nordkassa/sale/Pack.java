package org.nordkassa.sale;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/// What a pack's own code says of it: what a recall is looked up by, long after the sale.
///
/// @param batch or empty
/// @param serial or empty
public record Pack(String batch, String serial, Optional<LocalDate> bestBefore, Optional<LocalDate> expiry) {
    public static final Pack NONE = new Pack("", "", Optional.empty(), Optional.empty());

    public Pack {
        requireNonNull(batch);
        requireNonNull(serial);
        requireNonNull(bestBefore);
        requireNonNull(expiry);
    }
}
