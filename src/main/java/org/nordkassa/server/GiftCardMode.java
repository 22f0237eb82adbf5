package org.nordkassa.server;

import java.util.Locale;

/// Where the money hangs. Chosen once: a data folder that holds cards refuses to open in the other mode.
public enum GiftCardMode {
    /// The balance stays with the card number, and the card can be handed on.
    CARD,
    /// Redeeming a card moves its whole balance to a customer; the card is then void.
    CUSTOMER;

    /// The word on the wire and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
