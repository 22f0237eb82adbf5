package org.nordkassa.ui.settings;

import java.util.Map;
import java.util.Optional;

/// What somebody has changed in the window and not saved yet.
///
/// @param values by setting; the lines of a list are apart by line feeds; empty for the till's own choice
/// @param secrets by setting; empty ones are to be forgotten
public record Draft(Map<String, String> values, Map<String, Optional<String>> secrets) {
    public static final Draft EMPTY = new Draft(Map.of(), Map.of());

    public Draft {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    public boolean isEmpty() {
        return values.isEmpty() && secrets.isEmpty();
    }

    /// Values may be a person's, secrets are nobody's to see.
    @Override
    public String toString() {
        return "Draft" + values.keySet() + secrets.keySet();
    }
}
