package org.nordkassa.checkout.port;

import java.util.List;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.loyalty.RemoteSystem;

/// A system that remembers what its customers have bought.
public interface PurchaseHistory {
    RemoteSystem system();

    /// The latest first. Blocks up to the short deadline of look-ups.
    Answer<List<Purchase>> purchasesOf(Customer customer);
}
