package org.nordkassa.checkout;

import org.nordkassa.checkout.port.OfflineBook;
import org.nordkassa.loyalty.OfflineRule;

/// What the owner allows while the gift-card server cannot be asked, and what the till remembers for it.
public record Offline(OfflineRule rule, OfflineBook book) {
    /// Nothing is taken, and nothing remembered.
    public static final Offline NONE = new Offline(OfflineRule.NONE, OfflineBook.NONE);
}
