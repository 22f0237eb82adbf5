package org.nordkassa.checkout.port;

import java.util.List;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.RemoteSystem;

/// A remote system in which a member can be looked up, by an exact key only (GDPR).
public interface MemberDirectory {
    RemoteSystem system();

    /// Everybody with that key; their ids are fresh ones that the till does not know yet. Blocks up to the short
    /// deadline.
    Answer<List<Customer>> find(CustomerKey key);
}
