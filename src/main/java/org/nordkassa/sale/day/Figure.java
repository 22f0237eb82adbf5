package org.nordkassa.sale.day;

import java.util.Locale;

/// What a day is counted in. Each has a number of times and, where it is about money, a sum. The names stand in the journal.
public enum Figure {
    /// Completed sales without the money put on gift cards, every discount taken off, VAT included.
    TURNOVER,
    CASH, CARD, GIFT_CARD, CUSTOMER_BALANCE,
    /// What went back to customers, and what rounding to coins added, or took away when negative.
    CHANGE, ROUNDING,
    /// What cashiers, benefits and bonus checks took off.
    DISCOUNT, BENEFIT, BONUS_CHECK,
    /// Money put on gift cards: no turnover.
    LOADED,
    /// Deposit slips that were paid out; they stand within the turnover.
    DEPOSIT_SLIP,
    /// Sales voided before they were completed, with what they would have cost.
    VOIDED,
    /// Lines taken off baskets, with what they cost.
    REMOVED_LINE,
    COPY,
    /// Openings of the drawer, and those among them without a sale.
    DRAWER, DRAWER_ALONE,
    PRICE_CHANGE,
    /// Receipts that did not come out of the printer at once.
    NOT_PRINTED,
    /// Uses that a person settled.
    SETTLED_BY_HAND;

    /// Stable: `drawer-alone`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
