package org.nordkassa.checkout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.RemoteSystem;

/// The customer of the open basket and what is known of what they own.
///
/// @param lookups how far each system's answer has come
/// @param offers usable ones first, then by expiry
/// @param balance gift-card money on the customer; empty until answered
public record MemberState(
        Customer customer, Map<RemoteSystem, Lookup> lookups, List<OfferState> offers, Optional<Money> balance) {

    /// @param verdict whether it can be used on the basket as it stands
    public record OfferState(MemberOffer offer, OfferVerdict verdict) {}

    public MemberState {
        lookups = Map.copyOf(lookups);
        offers = List.copyOf(offers);
    }

    /// Whether every system has answered or failed.
    public boolean isComplete() {
        return lookups.values().stream().noneMatch(Lookup.Asking.class::isInstance);
    }
}
