package org.nordkassa.sale;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/// What is fixed when a sale begins.
///
/// @param till the till's short name, which is also its series of receipt numbers
/// @param after the sale this one was split from
public record SaleStart(SaleId id, String till, CurrencyUnit currency, CashRounding cashRounding, Instant at,
        Optional<OtherPart> after) {
    public SaleStart(SaleId id, String till, CurrencyUnit currency, CashRounding cashRounding, Instant at) {
        this(id, till, currency, cashRounding, at, Optional.empty());
    }

    /// The start of the sale that is split from the one that began like this.
    public SaleStart following(SaleId next, OtherPart first, Instant now) {
        return new SaleStart(next, till, currency, cashRounding, now, Optional.of(first));
    }
}
