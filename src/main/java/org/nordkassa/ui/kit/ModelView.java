package org.nordkassa.ui.kit;

import javafx.scene.Node;

/// A screen over the till that shows itself as its model says.
public interface ModelView {
    Node node();

    void show();

    /// It has just been opened: something in it takes the focus.
    void focus();
}
