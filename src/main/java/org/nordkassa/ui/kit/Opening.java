package org.nordkassa.ui.kit;

/// The model of a screen over the till that knows itself whether it is open, and may refuse to close.
public interface Opening {
    boolean isOpen();

    void open();

    void close();
}
