package org.nordkassa.loyalty;

/// The systems that know customers or keep their money.
public enum RemoteSystem {
    /// Members and their cards.
    CARDU,
    /// Benefits and marketing permissions.
    CUSTOBAR,
    /// Bonus checks.
    RULE,
    /// Gift cards and customers' balances.
    GIFT_CARDS
}
