package org.nordkassa.ui;

import org.nordkassa.checkout.CheckoutState;

/// A screen laid over the till: what is beneath is out of the keyboard's reach while it is open.
interface Cover {
    boolean isOpen();

    void toggle();

    /// What the till shows has changed.
    default void show(CheckoutState next) {}

    /// The window closes for good.
    default void stop() {}
}
