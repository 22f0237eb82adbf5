package org.nordkassa.ui.desk;

/// The ways of paying, as the pay panel offers them.
public enum PayMethod {
    CASH, CARD, GIFT_CARD, BALANCE
}
