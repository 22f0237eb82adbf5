package org.nordkassa.scan;

import java.time.Instant;

/// One code read by one device: an event, never keystrokes in a field.
///
/// @param text what the code says, without prefix, suffix and symbology identifier
public record Scan(String text, Symbology symbology, Source source, Instant at) {
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
