package org.nordkassa.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/// What a gift card or a customer's balance held when its server last said so to this till.
///
/// @param expires the card's last day
public record SeenBalance(Money balance, Optional<LocalDate> expires, Instant at) {}
