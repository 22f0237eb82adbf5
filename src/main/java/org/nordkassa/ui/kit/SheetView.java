package org.nordkassa.ui.kit;

import org.nordkassa.checkout.CheckoutState;

/// A screen on a sheet over the till.
public interface SheetView {
    Sheet sheet();

    /// It has just been opened: what it shows is looked up anew, and something in it takes the focus.
    void opened();

    /// How the till stands: told before it is opened, and after every change.
    default void show(CheckoutState state) {}
}
