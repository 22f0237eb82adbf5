package org.nordkassa.checkout.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What the owner has decided about who may do what.
///
/// @param roles the deeds that were moved, with the role they need
/// @param largestDiscount percent that a cashier may take off without anybody else
/// @param lockAfter how long nothing has to happen before the till locks itself; empty for never
/// @param isNameOnReceipts whether receipts name the cashier's first name, or the number
public record AccessRules(
        Map<Deed, Role> roles, int largestDiscount, Optional<Duration> lockAfter, boolean isNameOnReceipts) {
    public static final AccessRules USUAL = new AccessRules(Map.of(), 10, Optional.of(Duration.ofMinutes(5)), true);

    public AccessRules {
        roles = Map.copyOf(roles);
        if (largestDiscount < 0 || largestDiscount > 100) {
            throw new IllegalArgumentException("percent");
        }
    }

    public Role needed(Deed deed) {
        return deed.isMovable() ? roles.getOrDefault(deed, deed.usual()) : deed.usual();
    }

    public boolean may(Cashier cashier, Deed deed) {
        return cashier.inService() && cashier.role().covers(needed(deed));
    }
}
