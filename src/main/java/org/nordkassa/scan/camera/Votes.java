package org.nordkassa.scan.camera;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the lines of one frame said.
final class Votes {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private Optional<FoundCode> last = Optional.empty();

    void add(FoundCode code) {
        counts.merge(key(code), 1, Integer::sum);
        last = Optional.of(code);
    }

    /// The code added last, if by now enough lines say the same and at most a third as many something else.
    Optional<FoundCode> agreed() {
        return last.filter(code -> {
            int own = counts.get(key(code));
            int all = counts.values().stream().mapToInt(count -> count).sum();
            return own >= needed(code) && (all - own) * 3 <= own;
        });
    }

    /// Eight digits are soon found where there are none, and ITF stands its own part being read as a whole.
    private static int needed(FoundCode code) {
        return switch (code.symbology()) {
            case UPC_E, EAN_8, ITF -> 4;
            default -> code.text().length() < 8 ? 4 : 2;
        };
    }

    private static String key(FoundCode code) {
        return code.symbology() + " " + code.text();
    }
}
