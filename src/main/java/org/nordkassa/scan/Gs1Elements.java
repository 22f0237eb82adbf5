package org.nordkassa.scan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The elements of a GS1 text: values by application identifier, in the order in which they were read.
record Gs1Elements(Map<String, String> values) {
    /// What became of a text.
    sealed interface Reading {}

    record Read(Gs1Elements elements) implements Reading {}

    record Faulty(Gs1Fault fault) implements Reading {}

    Gs1Elements {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Optional<String> value(String ai) {
        return Optional.ofNullable(values.get(ai));
    }

    /// The first element whose identifier begins so: `310` finds 3103.
    Optional<Map.Entry<String, String>> family(String beginning) {
        return values.entrySet().stream().filter(element -> element.getKey().startsWith(beginning)
                && element.getKey().length() == beginning.length() + 1).findFirst();
    }

    /// Collects elements and finds the first thing wrong with them.
    static final class Collector {
        private final Map<String, String> values = new LinkedHashMap<>();
        private Optional<Gs1Fault> fault = Optional.empty();

        void add(Gs1Identifiers.Format format, String value) {
            var before = values.putIfAbsent(format.ai(), value);
            if (!format.value().matcher(value).matches()) {
                fail(looksCut(format, value) ? Gs1Fault.CUT_SHORT : Gs1Fault.WRONG_CHARACTER);
            } else if (before != null && !before.equals(value)) {
                fail(Gs1Fault.CONTRADICTION);
            }
        }

        private static boolean looksCut(Gs1Identifiers.Format format, String value) {
            return value.isEmpty() || value.length() < format.longest() && value.matches("[0-9]+");
        }

        void fail(Gs1Fault found) {
            fault = fault.or(() -> Optional.of(found));
        }

        boolean hasFailed() {
            return fault.isPresent();
        }

        Reading result() {
            if (fault.isEmpty() && values.isEmpty()) {
                fail(Gs1Fault.CUT_SHORT);
            }
            return fault.<Reading>map(Faulty::new).orElseGet(() -> new Read(new Gs1Elements(values)));
        }
    }
}
