package org.nordkassa.ui.desk;

/// What stands at the right of the basket.
public enum Panel {
    CUSTOMER, FIND, EDIT, LOAD, PAY, DISCOUNT, QUANTITY, SPLIT;

    /// Whether digits typed anywhere belong to the panel's amount.
    public boolean takesDigits() {
        return this == PAY || this == DISCOUNT || this == QUANTITY;
    }
}
