package org.nordkassa.scan;

import java.util.List;
import java.util.OptionalLong;

/// What has become clear by an event or by the passing of time.
///
/// @param human events to be delivered now, in this order; readings of the same step came before them
/// @param readings bursts that are over: mostly none or one, two when the keys of two scanners came mixed
/// @param tickAt when to call [WedgeReader#tick] if no other event comes before
public record WedgeStep<K>(List<K> human, List<WedgeReading> readings, OptionalLong tickAt) {
    public WedgeStep {
        human = List.copyOf(human);
        readings = List.copyOf(readings);
    }

    /// Whether the event just given goes straight through, with nothing before it.
    public boolean passes(K event) {
        return readings.isEmpty() && human.size() == 1 && human.getFirst() == event;
    }
}
