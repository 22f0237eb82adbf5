package org.nordkassa.server;

import java.util.List;

/// What a request did: the account afterwards, and the ids of the movements it added.
record Booking(Statement statement, List<Long> added) {
    Booking {
        added = List.copyOf(added);
    }
}
