package org.nordkassa.ui.settings;

/// What the till is connected to and can be tried from the settings window.
public enum Connection {
    PRINTER, CARDU, CUSTOBAR, RULE, GIFT_CARDS, HOLDS
}
