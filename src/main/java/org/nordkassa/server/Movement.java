package org.nordkassa.server;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/// One signed movement of money, never changed once written.
///
/// @param amount below zero when money was spent
/// @param undoes id of the movement this one takes back
record Movement(long id, long accountId, Money amount, Instant at, References references, Optional<Long> undoes,
        Optional<Long> pairedWith) {}
