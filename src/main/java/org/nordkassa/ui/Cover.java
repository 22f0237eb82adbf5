package org.nordkassa.ui;

/// A screen laid over the till: what is beneath is out of the keyboard's reach while it is open.
interface Cover {
    boolean isOpen();

    void toggle();

    /// The window closes for good.
    default void stop() {}
}
