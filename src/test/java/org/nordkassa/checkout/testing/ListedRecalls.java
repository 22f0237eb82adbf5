package org.nordkassa.checkout.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.Recalls;

/// A list of recalls that a test writes.
public final class ListedRecalls implements Recalls {
    private final Map<String, List<Recall>> byGtin = new HashMap<>();
    private boolean certain = true;

    public synchronized void add(String gtin, String batch, Optional<LocalDate> bestBefore, String reason) {
        byGtin.computeIfAbsent("0".repeat(14 - gtin.length()) + gtin, _ -> new ArrayList<>())
                .add(new Recall(batch, bestBefore, reason));
    }

    public synchronized void becomeUncertain() {
        certain = false;
    }

    @Override
    public synchronized Listing of(String gtin) {
        return new Listing(byGtin.getOrDefault(gtin, List.of()), certain);
    }
}
