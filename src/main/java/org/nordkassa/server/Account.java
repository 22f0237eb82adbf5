package org.nordkassa.server;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/// An account of the ledger: a gift card, or a customer's balance.
///
/// @param expires last second on which the money may be used; empty when it never expires
record Account(
        long id,
        AccountKey key,
        CurrencyUnit currency,
        Instant created,
        Optional<Instant> expires,
        Optional<Instant> voided,
        Optional<String> pinHash) {

    boolean expiredAt(Instant moment) {
        return expires.filter(moment::isAfter).isPresent();
    }

    boolean voidAt(Instant moment) {
        return voided.filter(since -> !moment.isBefore(since)).isPresent();
    }
}
