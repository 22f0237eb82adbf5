package org.nordkassa.scan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.nordkassa.scan.layout.Repair;

/// One code read by one device: an event, never keystrokes in a field.
///
/// @param text what the code says, without prefix, suffix and symbology identifier
/// @param repairs what had to be mended in what a keyboard wedge typed; empty for other devices
/// @param took from the first sign of the code to its last, as far as the device tells; zero when not known
public record Scan(
        String text, Symbology symbology, Source source, Instant at, Set<Repair.What> repairs, Duration took) {
    public Scan {
        requireNonNull(text);
        repairs = Set.copyOf(repairs);
        requireNonNull(took);
    }

    public Scan(String text, Symbology symbology, Source source, Instant at) {
        this(text, symbology, source, at, Set.of(), Duration.ZERO);
    }

    /// What kind of code it was, as far as the device said.
    public enum Symbology {
        UNKNOWN, QR, DATA_MATRIX, EAN_13, EAN_8, UPC_A, UPC_E, CODE_128, GS1_128, ITF, GS1_DATABAR
    }

    public enum Source {
        WEDGE, HID, CAMERA,
        /// A rehearsal or a person who typed the number.
        TYPED
    }

    /// The text may be a person's identifier: logs get its length only.
    @Override
    public String toString() {
        return "Scan[" + text.length() + " characters, " + symbology + ", " + source + "]";
    }
}
