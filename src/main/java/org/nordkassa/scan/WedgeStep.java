package org.nordkassa.scan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What has become clear by an event or by the passing of time.
///
/// @param human events to be delivered now, in this order; a reading of the same step came before them
/// @param reading a burst that is over
/// @param tickAt when to call [WedgeReader#tick] if no other event comes before
public record WedgeStep<K>(List<K> human, Optional<WedgeReading> reading, OptionalLong tickAt) {
    public WedgeStep {
        human = List.copyOf(human);
    }

    /// Whether the event just given goes straight through, with nothing before it.
    public boolean passes(K event) {
        return human.size() == 1 && human.getFirst() == event;
    }
}
