package org.nordkassa.loyalty;

import java.time.LocalDate;
import org.joda.money.Money;
import org.nordkassa.sale.Sale;

/// Whether an offer can be used on a sale today, and if not, why not.
public sealed interface OfferVerdict {
    /// @param saves what the offer would take off as the basket stands
    record Usable(Money saves) implements OfferVerdict {}

    record AlreadyInBasket() implements OfferVerdict {}

    record Used(LocalDate on) implements OfferVerdict {}

    record NotYetValid(LocalDate from) implements OfferVerdict {}

    record Expired(LocalDate on) implements OfferVerdict {}

    record BelowMinimum(Money minimum) implements OfferVerdict {}

    record OtherCurrency(String currency) implements OfferVerdict {}

    /// Nothing in the basket is covered by the offer.
    record NothingToReduce() implements OfferVerdict {}

    /// The benefit does not go together with another one that is in the basket.
    record DoesNotCombine() implements OfferVerdict {}

    /// The check can only be used whole and is worth more than what is left to pay.
    record WouldWaste(Money remainder) implements OfferVerdict {}

    /// @param today the day of the sale in the shop's time zone
    static OfferVerdict on(Sale.Open sale, MemberOffer offer, LocalDate today) {
        return OfferRules.judge(sale, offer, today);
    }

    default boolean isUsable() {
        return this instanceof Usable;
    }
}
