package org.nordkassa.checkout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.PostalAddress;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.loyalty.RemoteSystem;

/// The customer of the open basket and what is known of what they own.
///
/// @param lookups how far each system's answer has come
/// @param offers usable ones first, then by expiry
/// @param balance gift-card money on the customer; empty until answered
/// @param purchases the latest first, of this till and of what other systems remember
public record MemberState(
        Customer customer, Map<RemoteSystem, Lookup> lookups, List<OfferState> offers, Optional<Money> balance,
        List<Purchase> purchases, Optional<PostalAddress> address) {
    public MemberState(Customer customer, Map<RemoteSystem, Lookup> lookups, List<OfferState> offers,
            Optional<Money> balance) {
        this(customer, lookups, offers, balance, List.of(), Optional.empty());
    }

    /// @param verdict whether it can be used on the basket as it stands
    public record OfferState(MemberOffer offer, OfferVerdict verdict) {}

    public MemberState {
        lookups = Map.copyOf(lookups);
        offers = List.copyOf(offers);
        purchases = List.copyOf(purchases);
    }

    /// Whether every system has answered or failed.
    public boolean isComplete() {
        return lookups.values().stream().noneMatch(Lookup.Asking.class::isInstance);
    }
}
