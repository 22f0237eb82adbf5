package org.nordkassa.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nordkassa.app.Toolkit;

/// Tills open side by side, one for each size of catalogue, to be worked in turns.
final class OpenTills implements AutoCloseable {
    private final Map<Integer, WorkedTill> tills = new LinkedHashMap<>();

    OpenTills(Shops shops, Toolkit toolkit, List<Integer> sizes) throws IOException {
        for (int size : sizes) {
            var home = shops.withProducts(size);
            tills.put(size, WorkedTill.open(toolkit, home, Shops.settings(home)));
        }
    }

    Map<Integer, WorkedTill> tills() {
        return tills;
    }

    @Override
    public void close() {
        tills.values().forEach(WorkedTill::close);
    }
}
