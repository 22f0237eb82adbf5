package org.nordkassa.checkout.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.loyalty.Customer;

/// A feed that publishes what it was last given.
public final class FakeFeed implements MemberFeed {
    public final Moods asks = new Moods();
    private volatile List<Customer> members = List.of();

    public void publish(Customer... customers) {
        members = List.of(customers);
    }

    @Override
    public Answer<Changes> changesSince(Optional<Instant> since) {
        return asks.answer(() -> new Changes(members, List.of(), since));
    }
}
