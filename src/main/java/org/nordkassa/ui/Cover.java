package org.nordkassa.ui;

import org.nordkassa.checkout.CheckoutState;

/// A screen laid over the till: what is beneath is out of the keyboard's reach while it is open.
interface Cover {
    boolean isOpen();

    void toggle();

    /// The till stands otherwise now.
    default void show(CheckoutState state) {}

    /// The window closes for good.
    default void stop() {}
}
