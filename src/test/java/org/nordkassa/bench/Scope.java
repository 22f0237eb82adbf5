package org.nordkassa.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// How much is measured, and where the figures go.
///
/// @param json file for the rows
/// @param only the one measure to run
/// @param quick a look instead of a measurement: fewer of everything, and no catalogue of a million products
record Scope(Optional<Path> json, Optional<String> only, boolean quick) {
    static final String USAGE =
            "bench [--json FILE] [--only start|scan|search|commit|journal|connect|member|wedge|memory|import] [--quick]";

    /// @throws IllegalArgumentException with the word that cannot be understood
    static Scope of(List<String> arguments) {
        var scope = new Scope(Optional.empty(), Optional.empty(), false);
        var left = arguments.iterator();
        while (left.hasNext()) {
            var word = left.next();
            scope = switch (word) {
                case "--quick" -> new Scope(scope.json, scope.only, true);
                case "--json" -> new Scope(Optional.of(Path.of(next(left, word))), scope.only, scope.quick);
                case "--only" -> new Scope(scope.json, Optional.of(next(left, word)), scope.quick);
                default -> throw new IllegalArgumentException(word);
            };
        }
        return scope;
    }

    private static String next(Iterator<String> left, String word) {
        if (left.hasNext()) {
            return left.next();
        }
        throw new IllegalArgumentException(word);
    }

    /// Sizes of catalogues.
    List<Integer> products() {
        return quick ? List.of(1_000, 100_000) : List.of(1_000, 100_000, 1_000_000);
    }

    /// @param many in a full run
    int few(int many) {
        return quick ? Math.max(3, many / 5) : many;
    }
}
