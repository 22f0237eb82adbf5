package org.nordkassa.scan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// A finished burst of a keyboard-wedge scanner.
public sealed interface WedgeReading {
    /// @param text as it arrived, without prefix, suffix and end key; may still begin with a symbology identifier
    /// @param device the scanner it came from, as far as prefixes tell
    /// @param took from the first key to the last
    record Text(String text, WedgeDevice device, Duration took) implements WedgeReading {
        public Text {
            requireNonNull(text);
            requireNonNull(device);
            requireNonNull(took);
        }

        /// The text may be a person's identifier: logs get its length only.
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /// More characters than any code holds; they were swallowed and are gone. Told once, as soon as it is so.
    record TooLong(int length) implements WedgeReading {}

    /// The keys of two scanners came mixed and could not be told apart.
    record Mixed(int length) implements WedgeReading {}

    /// A scan ended without the end key that its scanner always sends.
    record CutOff(int length) implements WedgeReading {}
}
