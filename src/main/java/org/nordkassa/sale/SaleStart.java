package org.nordkassa.sale;

import java.time.Instant;
import org.joda.money.CurrencyUnit;

/// What is fixed when a sale begins.
///
/// @param till the till's short name, which is also its series of receipt numbers
public record SaleStart(SaleId id, String till, CurrencyUnit currency, CashRounding cashRounding, Instant at) {}
