package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.nordkassa.sale.Sale;

/// Whether an offer can be used on a sale today, and if not, why not.
public sealed interface OfferVerdict {
    /// @param saves what the offer would take off as the basket stands
    record Usable(Money saves) implements OfferVerdict {}

    record AlreadyInBasket() implements OfferVerdict {}

    /// @param on [LocalDate#EPOCH] when its system did not say
    record Used(LocalDate on) implements OfferVerdict {}

    record NotYetValid(LocalDate from) implements OfferVerdict {}

    record Expired(LocalDate on) implements OfferVerdict {}

    record BelowMinimum(Money minimum) implements OfferVerdict {}

    record OtherCurrency(String currency) implements OfferVerdict {}

    /// Nothing in the basket is covered by the offer.
    record NothingToReduce() implements OfferVerdict {}

    /// The benefit does not go together with another one that is in the basket.
    record DoesNotCombine() implements OfferVerdict {}

    /// A check that can only be used whole, this one or one in the basket, would be worth more than what is left to
    /// pay.
    record WouldWaste(Money remainder) implements OfferVerdict {}

    /// Without the member's other offers it is not known which checks in the basket are used whole: they are not
    /// spared.
    ///
    /// @param today the day of the sale in the shop's time zone
    static OfferVerdict on(Sale.Open sale, MemberOffer offer, LocalDate today) {
        return on(sale, offer, List.of(), today);
    }

    /// @param known all offers of the member, so that no check that is used whole and in the basket already gets wasted
    /// @param today the day of the sale in the shop's time zone
    static OfferVerdict on(Sale.Open sale, MemberOffer offer, List<MemberOffer> known, LocalDate today) {
        return OfferRules.judge(sale, offer, known, today);
    }

    /// The verdicts on all offers of a member, in their order. The basket as it stands is priced once for all of them.
    static List<OfferVerdict> onAll(Sale.Open sale, List<MemberOffer> offers, LocalDate today) {
        var before = sale.pricing();
        return offers.stream().map(offer -> OfferRules.judge(sale, before, offer, offers, today)).toList();
    }

    default boolean isUsable() {
        return this instanceof Usable;
    }
}
