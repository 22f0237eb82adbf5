package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/// A gift card as its server described it when it was asked.
///
/// @param balance not negative
/// @param redeemable false when the card is void or blocked
public record GiftCard(
        GiftCardNumber number, Money balance, Optional<LocalDate> expires, boolean redeemable, boolean needsPin) {}
