package org.nordkassa.scan.camera;

import java.util.List;
import org.nordkassa.scan.Scan.Symbology;
import org.nordkassa.scan.sight.Corner;

/// A code that was read in a frame.
///
/// @param outline points of the code in the frame as it came in, for drawing around it; may be empty
/// @param stage which rung of the ladder read it
public record FoundCode(String text, Symbology symbology, List<Corner> outline, String stage) {
    public FoundCode {
        outline = List.copyOf(outline);
    }

    FoundCode by(String name) {
        return new FoundCode(text, symbology, outline, name);
    }

    boolean saysTheSameAs(FoundCode other) {
        return text.equals(other.text) && symbology == other.symbology;
    }

    /// The text may be a person's identifier: logs get its length only.
    @Override
    public String toString() {
        return "FoundCode[" + text.length() + " characters, " + symbology + ", " + stage + "]";
    }
}
