package org.nordkassa.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.nordkassa.app.Toolkit;
import org.nordkassa.checkout.port.Product;

/// From a letter in the search field to the hits painted, letter by letter, in the real window; beside a letter typed
/// into a text field of an empty window.
///
/// Letters that change no hit are typed but not counted: nothing is painted for them. The last row begins with the key
/// itself, which the till holds back until it knows that no scanner's burst follows.
final class SearchMeasure implements Measure {
    private static final Aim WITHIN_A_FRAME = new Aim.P99Below(16);

    /// One letter, the commonest beginnings, several words, numbers, and nothing to be found.
    private static final List<String> TEXTS = List.of("k", "s", "c", "n", "5", "1", "S", "coffee", "kahvi", "mild c",
            "roasted coffee 250", "kuunsilta organic tea", "no 1", "SKU-0000", "large w", "zq");

    private final Scope scope;
    private final Shops shops;
    private final Toolkit toolkit;
    private final Pace pace = new Pace();

    SearchMeasure(Scope scope, Shops shops, Toolkit toolkit) {
        this.scope = scope;
        this.shops = shops;
        this.toolkit = toolkit;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Row> run() throws IOException {
        var floor = new Timings();
        var pressed = new Timings();
        var bySize = new LinkedHashMap<Integer, Timings>();
        try (var opened = new OpenTills(shops, toolkit, scope.products()); var empty = EmptyWindow.open(toolkit)) {
            opened.tills().values().forEach(till -> search(till, till::append, new Timings()));
            for (int round = 0; round < scope.few(5); round++) {
                opened.tills().forEach((size, till) ->
                        search(till, till::append, bySize.computeIfAbsent(size, _ -> new Timings())));
                typeLetters(empty, floor);
            }
            search(opened.tills().get(scope.products().getLast()), pressed);
        }
        var rows = new ArrayList<Row>();
        rows.add(Row.floor("key to letter painted, empty window", "ms", floor));
        bySize.forEach((size, timings) -> rows.add(Row.of("search, letter to hits painted, " + Report.products(size),
                "ms", timings, floor.median(), WITHIN_A_FRAME)));
        rows.add(Row.of("search, key to hits painted, " + Report.products(scope.products().getLast()), "ms", pressed,
                floor.median(), Aim.NONE));
        return rows;
    }

    private interface Letter {
        double put(char letter, List<Product> expected);
    }

    private void search(WorkedTill till, Timings pressed) {
        search(till, till::press, pressed);
    }

    private void search(WorkedTill till, Letter how, Timings timings) {
        for (var text : TEXTS) {
            till.clearSearch();
            List<Product> before = List.of();
            for (int end = 1; end <= text.length(); end++) {
                var expected = till.find(text.substring(0, end));
                pace.pause(60, 100);
                double millis = how.put(text.charAt(end - 1), expected);
                if (!expected.equals(before)) {
                    timings.add(millis);
                }
                before = expected;
            }
        }
        till.leaveSearch();
    }

    private void typeLetters(EmptyWindow empty, Timings floor) {
        for (int i = 0; i < 60; i++) {
            pace.betweenScans();
            floor.add(empty.typeLetter());
        }
    }
}
