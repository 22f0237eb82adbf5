package org.nordkassa.checkout.port;

import java.util.List;
import java.util.Optional;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.RemoteSystem;

/// The system that keeps marketing permissions.
public interface PermissionSource {
    /// @param keys by which it knows the person, the surest first
    record Known(List<CustomerKey> keys, MarketingConsent consent) {
        public Known {
            keys = List.copyOf(keys);
        }
    }

    /// @param next where to go on; empty when that was all
    record Part(List<Known> people, Optional<String> next) {
        public Part {
            people = List.copyOf(people);
        }
    }

    RemoteSystem system();

    /// What it says of one customer; nothing when it does not know them, or not for certain.
    Answer<Optional<MarketingConsent>> permissionsOf(Customer customer);

    /// What it says of everybody, part by part.
    ///
    /// @param from empty for the first part
    Answer<Part> permissions(Optional<String> from);
}
