package org.nordkassa.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nordkassa.app.Toolkit;

/// From the last key of a scanner's burst to the product's line in its place in the basket, in the real window, with
/// catalogues of several sizes and with a long basket; beside a key that changes a label in an empty window.
final class ScanMeasure implements Measure {
    private static final Aim WITHIN_A_FRAME = new Aim.P99Below(16);
    private static final int LINES = 30;
    private static final int WARM_UP = 60;
    private static final int LONG_BASKET = 500;

    private final Scope scope;
    private final Shops shops;
    private final Toolkit toolkit;
    private final Pace pace = new Pace();
    private int misread;

    ScanMeasure(Scope scope, Shops shops, Toolkit toolkit) {
        this.scope = scope;
        this.shops = shops;
        this.toolkit = toolkit;
    }

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public List<Row> run() throws IOException {
        var rows = new ArrayList<Row>();
        var floor = new Timings();
        var bySize = new LinkedHashMap<Integer, Timings>();
        var opened = new OpenTills(shops, toolkit, scope.products());
        try (opened; var empty = EmptyWindow.open(toolkit)) {
            opened.tills().forEach((size, till) -> basket(till, size, WARM_UP, new Timings()));
            for (int round = 0; round < scope.few(15); round++) {
                opened.tills().forEach((size, till) ->
                        basket(till, size, LINES, bySize.computeIfAbsent(size, _ -> new Timings())));
                changeLabels(empty, floor);
            }
        }
        rows.add(Row.floor("key to label painted, empty window", "ms", floor));
        bySize.forEach((size, timings) -> rows.add(Row.of("scan to line painted, " + Report.products(size), "ms",
                timings, floor.median(), WITHIN_A_FRAME)));
        rows.addAll(growth(bySize));
        rows.add(longBasket(floor));
        if (misread > 0) {
            System.err.printf("  (%d bursts were taken apart, as the machine was busy)%n", misread);
        }
        return rows;
    }

    private void basket(WorkedTill till, int products, int lines, Timings timings) {
        int last = -1;
        for (int line = 0; line < lines; line++) {
            pace.betweenScans();
            int product = pace.pick(products);
            if (product != last) {
                till.scan(product).ifPresentOrElse(timings::add, () -> misread++);
                last = product;
            }
        }
        till.voidSale();
    }

    private void changeLabels(EmptyWindow empty, Timings floor) {
        for (int i = 0; i < LINES; i++) {
            pace.betweenScans();
            floor.add(empty.changeLabel());
        }
    }

    /// The largest catalogue beside the smallest.
    private static List<Row> growth(Map<Integer, Timings> bySize) {
        int smallest = bySize.keySet().stream().mapToInt(size -> size).min().orElseThrow();
        int largest = bySize.keySet().stream().mapToInt(size -> size).max().orElseThrow();
        return List.of(Row.of("  the same, beside " + Report.products(smallest), "ms", bySize.get(largest),
                bySize.get(smallest).median(), new Aim.TimesFloor(1.1)));
    }

    private Row longBasket(Timings floor) throws IOException {
        int size = scope.products().getFirst();
        var timings = new Timings();
        try (var opened = new OpenTills(shops, toolkit, List.of(size))) {
            var till = opened.tills().get(size);
            till.fill(LONG_BASKET);
            for (int i = 0; i < scope.few(120); i++) {
                pace.betweenScans();
                till.scan(i).ifPresentOrElse(timings::add, () -> misread++);
            }
            till.voidSale();
        }
        return Row.of("scan to line painted, basket of " + LONG_BASKET + " lines", "ms", timings, floor.median(),
                WITHIN_A_FRAME);
    }
}
