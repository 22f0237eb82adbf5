package org.nordkassa.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Heap and resident memory of a till that has worked a while, with catalogues of several sizes; beside an empty
/// window.
final class MemoryMeasure implements Measure {
    private static final int RUNS = 3;

    private final Scope scope;
    private final Shops shops;
    private final Children children;

    MemoryMeasure(Scope scope, Shops shops, Children children) {
        this.scope = scope;
        this.shops = shops;
        this.children = children;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Row> run() throws IOException, InterruptedException {
        var empty = weigh(() -> children.empty("weigh"));
        var heap = new ArrayList<>(List.of(Row.floor("heap after collection, empty window", "MB", empty.heap())));
        var resident = new ArrayList<>(List.of(Row.floor("resident memory, empty window", "MB", empty.resident())));
        for (int size : scope.products()) {
            var home = shops.withProducts(size).folder();
            var till = weigh(() -> children.till(home, MadeProducts.ean(1), MadeProducts.sku(1), "weigh"));
            heap.add(Row.of("heap after collection, " + Report.products(size), "MB", till.heap(),
                    empty.heap().median(), Aim.NONE));
            resident.add(Row.of("resident memory, " + Report.products(size), "MB", till.resident(),
                    empty.resident().median(), Aim.NONE));
        }
        heap.addAll(resident);
        return heap;
    }

    private record Weights(Timings heap, Timings resident) {}

    private interface Starting {
        Children.Run start() throws IOException, InterruptedException;
    }

    private static Weights weigh(Starting child) throws IOException, InterruptedException {
        var weights = new Weights(new Timings(), new Timings());
        for (int i = 0; i < RUNS; i++) {
            var weight = Weight.parse(child.start().more().getFirst());
            weights.heap().add(weight.heap());
            weights.resident().add(weight.resident());
        }
        return weights;
    }
}
