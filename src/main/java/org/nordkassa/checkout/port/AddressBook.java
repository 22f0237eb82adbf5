package org.nordkassa.checkout.port;

import java.util.Optional;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.PostalAddress;

/// The postal addresses of customers who gave one.
public interface AddressBook {
    /// Where nobody has given one.
    AddressBook EMPTY = new AddressBook() {
        @Override
        public Optional<PostalAddress> of(CustomerId customer) {
            return Optional.empty();
        }

        @Override
        public void put(CustomerId customer, Optional<PostalAddress> address) {
            throw new UnsupportedOperationException("nothing is kept here");
        }
    };

    Optional<PostalAddress> of(CustomerId customer);

    /// @param address empty to forget the one that is known
    void put(CustomerId customer, Optional<PostalAddress> address);
}
