package org.nordkassa.checkout.port;

import java.util.List;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.MemberOffer;

/// A remote system that knows what a member can use as a discount: Custobar's benefits, Rule's bonus checks.
public interface OfferSource extends ValueKeeper {
    /// All offers of the member, also used and expired ones. Blocks up to the short deadline of look-ups.
    ///
    /// @return an empty list where the system does not know the customer
    Answer<List<MemberOffer>> offersOf(Customer customer);
}
