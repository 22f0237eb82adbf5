package org.nordkassa.sale;

import java.util.List;

/// The answer to a command.
public sealed interface Decision {
    record Accepted(List<SaleEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected(Rejection reason) implements Decision {}

    static Decision accept(SaleEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision reject(Rejection reason) {
        return new Rejected(reason);
    }
}
