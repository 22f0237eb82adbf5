package org.nordkassa.prove;

import java.util.List;

/// What one proof came to.
///
/// @param held rounds in which all was as promised
/// @param broken rounds in which it was not, each told in `what`
/// @param promised whether a broken round is a fault: what is known to be impossible is measured too
record Finding(String name, int rounds, int held, int broken, double seconds, boolean promised, List<String> what) {
    Finding {
        what = List.copyOf(what);
    }

    static Finding of(String name, int rounds, List<String> broken, long sinceNanos) {
        return new Finding(name, rounds, rounds - broken.size(), broken.size(), (System.nanoTime() - sinceNanos) / 1e9,
                true, broken);
    }

    Finding notPromised() {
        return new Finding(name, rounds, held, broken, seconds, false, what);
    }

    boolean isGood() {
        return broken == 0 || !promised;
    }
}
