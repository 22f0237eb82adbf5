package org.nordkassa.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nordkassa.app.Toolkit;

/// Keyboard wedges: whether scans and typing are told apart, and how long a line takes when scans come thick and fast.
final class WedgeMeasure implements Measure {
    private static final Aim NONE_AT_ALL = new Aim.P99Below(1);
    private static final int PRODUCTS = 1_000;

    private final Scope scope;
    private final Shops shops;
    private final Toolkit toolkit;

    WedgeMeasure(Scope scope, Shops shops, Toolkit toolkit) {
        this.scope = scope;
        this.shops = shops;
        this.toolkit = toolkit;
    }

    @Override
    public String name() {
        return "wedge";
    }

    @Override
    public List<Row> run() throws IOException {
        var rows = new ArrayList<>(simulated());
        var home = shops.withProducts(PRODUCTS);
        try (var window = WedgeWindow.open(toolkit, home, Shops.settings(home));
                var empty = EmptyWindow.open(toolkit)) {
            var seen = window.mixWithTyping(scope.few(100));
            rows.add(count("wedge in the window: codes lost", seen.lost()));
            rows.add(count("wedge in the window: codes cut, doubled or made up", seen.wrong()));
            rows.add(count("wedge in the window: typed keys lost", seen.swallowed()));
            var floor = new Timings();
            for (int i = 0; i < 60; i++) {
                floor.add(empty.changeLabel());
            }
            var rapid = window.rapidly(scope.few(1200));
            rows.add(Row.floor("key to label painted, empty window", "ms", floor));
            rows.add(count("20 scans a second, all devices: lost or out of order", rapid.lost()));
            rows.add(Row.of("20 scans a second, all devices: scan to line painted", "ms", rapid.painted(),
                    floor.median(), new Aim.P99Below(20)));
        }
        return rows;
    }

    private static List<Row> simulated() {
        var outcome = new WedgeStream().play(1_000);
        return List.of(count("wedge, 1 000 bursts: codes lost", outcome.lost()),
                count("wedge, 1 000 bursts: codes cut, doubled or made up", outcome.wrong()),
                count("wedge, 1 000 bursts: typed keys lost", outcome.swallowed()),
                Row.of("wedge: a typed key held back", "ms", outcome.held(), 1, Aim.NONE));
    }

    private static Row count(String name, int number) {
        return new Row(name, "", number, number, number, 0, 0, NONE_AT_ALL);
    }
}
