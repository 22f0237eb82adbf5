package org.nordkassa.connect.rule;

import java.lang.System.Logger.Level;
import java.util.Optional;

/// Whether the group of orders is historical, as far as Rule has shown it. In a group that is not, each order takes the
/// place of the one before, and Rule knows a customer's last purchase only.
final class OrderGroup {
    private static final System.Logger LOG = System.getLogger(OrderGroup.class.getName());

    private final String name;
    private volatile Optional<Boolean> historical = Optional.empty();
    private volatile Runnable onOverwriting = () -> { };

    OrderGroup(String name) {
        this.name = name;
    }

    /// @param told each time the group turns out to be overwritten, but not twice in a row
    void onOverwriting(Runnable told) {
        onOverwriting = told;
    }

    /// Empty until an order of anybody's was seen.
    Optional<Boolean> historical() {
        return historical;
    }

    /// @param now whether it is historical
    void seen(boolean now) {
        if (!historical.equals(Optional.of(now))) {
            historical = Optional.of(now);
            if (!now) {
                LOG.log(Level.WARNING, "Rule''s group {0} is not historical: only the last order of each customer is "
                        + "kept there. Set it to historical in Rule, under Subscribers, Custom fields", name);
                onOverwriting.run();
            }
        }
    }
}
