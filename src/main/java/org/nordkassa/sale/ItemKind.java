package org.nordkassa.sale;

/// What an item is, beside its price.
public sealed interface ItemKind {
    /// Goods that are sold.
    ///
    /// @param pack what the code on the pack told of it
    record Goods(Pack pack) implements ItemKind {
        public static final Goods UNTOLD = new Goods(Pack.NONE);
    }

    /// Money put on a gift card: no turnover, no VAT, and no discount touches it.
    record OnGiftCard(CardLoad load) implements ItemKind {}

    /// Empties that were given back to a machine, as its slip says. The item's price is negative, no discount touches it,
    /// and it counts once.
    ///
    /// @param code the slip's whole text: the same slip always has the same
    record DepositSlip(String code) implements ItemKind {}
}
