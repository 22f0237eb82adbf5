package org.nordkassa.scan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.nordkassa.scan.layout.Keyboard;

/// How one keyboard-wedge scanner was set. A till with one scanner, set as it left the factory, needs none of this.
///
/// @param name the shop's word for it, such as `counter`; may be empty
/// @param prefix characters that its scans begin with, as the scanner was told them; empty when none
/// @param suffix characters that its scans end with before the end key; empty when none
/// @param maxGap longest time between two of its keys; 5 to 200 ms
/// @param minLength so many characters, prefix and suffix left out, make a scan; 2 or more
/// @param endKey whether it ends every scan with Enter or Tab, so that a scan without is one that was cut off
/// @param keyboard how the computer sees its keys
/// @param followsCapsLock whether Caps Lock turns its letters; some scanners look to that themselves
public record WedgeDevice(String name, String prefix, String suffix, Duration maxGap, int minLength, boolean endKey,
        Keyboard keyboard, boolean followsCapsLock) {

    /// A scanner as it comes. The gap is that of the slowest scanners; people are slower.
    public static final WedgeDevice USUAL =
            new WedgeDevice("", "", "", Duration.ofMillis(55), 4, false, Keyboard.PLAIN, true);

    public WedgeDevice {
        requireNonNull(name);
        requireNonNull(prefix);
        requireNonNull(suffix);
        requireNonNull(keyboard);
        if (maxGap.toMillis() < 5 || maxGap.toMillis() > 200) {
            throw new IllegalArgumentException("a wedge's longest gap is 5 to 200 ms");
        }
        if (minLength < 2) {
            throw new IllegalArgumentException("a wedge's shortest scan has two characters or more");
        }
    }

    public WedgeDevice withMarks(String newPrefix, String newSuffix) {
        return new WedgeDevice(name, newPrefix, newSuffix, maxGap, minLength, endKey, keyboard, followsCapsLock);
    }

    public WedgeDevice withKeyboard(Keyboard newKeyboard, boolean newFollowsCapsLock) {
        return new WedgeDevice(name, prefix, suffix, maxGap, minLength, endKey, newKeyboard, newFollowsCapsLock);
    }

    public WedgeDevice withEndKey() {
        return new WedgeDevice(name, prefix, suffix, maxGap, minLength, true, keyboard, followsCapsLock);
    }

    /// What arrives of the prefix.
    String arrivingPrefix() {
        return keyboard.layout().arriving(prefix);
    }

    String arrivingSuffix() {
        return keyboard.layout().arriving(suffix);
    }
}
