package org.nordkassa.scan;

/// What a text can be taken for, in the order in which it is tried. `docs/codes.md` is this table for people.
public enum Interpretation {
    /// One of our receipts: `NKR-T1-000042`.
    RECEIPT,
    /// A payment card. Before everything that a shop may set, so that no setting makes the till look one up; and alone,
    /// so that nothing of it is kept.
    BANK_CARD,
    /// A customer's code, by the shop's rule.
    CUSTOMER_CARD,
    /// A bonus check's code, by the shop's rule.
    BONUS_CHECK,
    /// A gift card, by the shop's rule.
    GIFT_CARD,
    /// A deposit slip, by the shop's rule.
    DEPOSIT_SLIP,
    /// A GS1 element string or Digital Link.
    GS1_TEXT,
    /// A weight or price label, by the shop's table.
    IN_STORE,
    /// A number of 8, 12, 13 or 14 digits with a right check digit.
    ARTICLE,
    /// A short UPC of 8 digits with a right check digit; before [#ARTICLE] when the device says that it is one.
    SHORT_UPC,
    /// A number as long as that with a wrong one.
    WRONG_CHECK_DIGIT,
    /// Something else, which the catalogue or a customer system may know.
    OTHER,
    /// Nothing a code could hold. It is looked at before everything else.
    UNREADABLE
}
