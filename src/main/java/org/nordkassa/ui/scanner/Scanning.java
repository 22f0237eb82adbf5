package org.nordkassa.ui.scanner;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.scan.WedgeSettings;

/// What the till's window has to know about the shop's scanners.
///
/// @param wedge the scanners that type like a keyboard
/// @param rules what the shop's own codes look like, so that they are known from typing on a computer that stalls
/// @param calibrated told when a scanner's keyboard layout was found out, to be remembered
public record Scanning(WedgeSettings wedge, CodeRules rules, Consumer<WedgeDevice> calibrated) {
    /// A scanner as it comes, in a shop without codes of its own; nothing is remembered.
    public static final Scanning USUAL = new Scanning(WedgeSettings.USUAL, new CodeRules("", "", List.of()), _ -> { });

    public Scanning {
        requireNonNull(wedge);
        requireNonNull(rules);
        requireNonNull(calibrated);
    }
}
