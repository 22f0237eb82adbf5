package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nordkassa.loyalty.Customer;

/// Members as their own system publishes them: Cardu.
public interface MemberFeed {
    /// @param customers with fresh ids; the register matches them by their customer card
    /// @param removed customer cards of members who have left
    /// @param latestChange where to go on next time; empty when there was nothing
    record Changes(List<Customer> customers, List<String> removed, Optional<Instant> latestChange) {}

    /// All members changed since then, or all there are. Blocks, for minutes at the most.
    Answer<Changes> changesSince(Optional<Instant> since);
}
