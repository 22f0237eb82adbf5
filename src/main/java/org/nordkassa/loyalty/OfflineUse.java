package org.nordkassa.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/// Money taken from a card or balance while its server could not be asked, and what the server has said since.
///
/// @param key the [ValueUse#key]
/// @param day in the shop's time zone, on which it was taken
/// @param settled when the server answered; empty while it has not
/// @param isShort whether the answer was no: the sale has been sold and nobody has paid this part of it
public record OfflineUse(String key, LocalDate day, Money amount, Optional<Instant> settled, boolean isShort) {
    public OfflineUse {
        if (!amount.isPositive() || isShort && settled.isEmpty()) {
            throw new IllegalArgumentException("something is taken, and nothing is short before the server has answered");
        }
    }
}
