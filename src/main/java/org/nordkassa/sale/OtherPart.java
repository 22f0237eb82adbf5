package org.nordkassa.sale;

import org.joda.money.Money;

/// The other part of a sale that was split, as it was at that moment.
///
/// @param purchase what its goods cost before any discount, with those of parts split off earlier
/// @param total what it came to
public record OtherPart(SaleId sale, Money purchase, Money total) {}
