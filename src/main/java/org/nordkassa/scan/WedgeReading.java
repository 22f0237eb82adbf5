package org.nordkassa.scan;

/// A finished burst of a keyboard-wedge scanner.
public sealed interface WedgeReading {
    /// @param text without prefix, suffix and end key; may still begin with a symbology identifier
    record Text(String text) implements WedgeReading {
        /// The text may be a person's identifier: logs get its length only.
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /// More characters than any code holds; they were swallowed and are gone.
    record TooLong(int length) implements WedgeReading {}
}
