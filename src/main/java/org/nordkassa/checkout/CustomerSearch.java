package org.nordkassa.checkout;

import java.util.List;
import org.nordkassa.loyalty.Customer;

/// What the search for a customer has come to.
public sealed interface CustomerSearch {
    record None() implements CustomerSearch {}

    record Searching(String text) implements CustomerSearch {}

    /// Nobody has this phone number or e-mail: the cashier may register a new member.
    ///
    /// @param phone as found to be one, in E.164, or empty
    /// @param email normalised, or empty
    /// @param certain false when a system that might know did not answer
    record NobodyFound(String phone, String email, boolean certain) implements CustomerSearch {}

    /// Several share it: the cashier asks which.
    record SeveralFound(List<Customer> customers) implements CustomerSearch {
        public SeveralFound {
            customers = List.copyOf(customers);
        }
    }
}
