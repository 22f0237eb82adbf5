package org.nordkassa.connect.sitoo;

import java.util.List;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.MemberOffer;

/// Somebody the CRM knows.
///
/// @param id the CRM's own
/// @param customer under a fresh id
/// @param redeemed our references of what was redeemed, as far as the CRM says
record Contact(String id, Customer customer, List<MemberOffer> offers, List<String> redeemed) {
    Contact {
        offers = List.copyOf(offers);
        redeemed = List.copyOf(redeemed);
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
