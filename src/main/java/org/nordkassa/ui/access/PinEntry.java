package org.nordkassa.ui.access;

import java.time.Duration;

/// Digits of a PIN or of a cashier's number as a person types them. Keys that come together as no fingers strike them are a
/// machine's: not one of them stays, nor do those that follow until it has paused. Used by one thread.
///
/// Scanners' codes are taken out of the keys before they come here (`scan.WedgeReader`); this is for what is too short or too
/// torn to be known as one.
final class PinEntry {
    private static final int MOST = 12;
    /// The fastest of people need 60 ms a key; keys that were held back for a scanner's sake come out one by one as well.
    private static final long TOGETHER = Duration.ofMillis(15).toNanos();
    private static final long PAUSE = Duration.ofMillis(150).toNanos();

    enum Typed { TAKEN, NOT_TAKEN, BY_MACHINE }

    private String digits = "";
    private boolean isMachine;
    private boolean hasLast;
    private long last;

    /// A key of the keyboard.
    ///
    /// @param nanos of a clock that never goes back
    Typed key(char key, long nanos) {
        long gap = hasLast ? nanos - last : Long.MAX_VALUE;
        hasLast = true;
        last = nanos;
        if (gap < TOGETHER || isMachine && gap < PAUSE) {
            boolean isNews = !isMachine;
            isMachine = true;
            digits = "";
            return isNews ? Typed.BY_MACHINE : Typed.NOT_TAKEN;
        }
        isMachine = false;
        return touch(key) ? Typed.TAKEN : Typed.NOT_TAKEN;
    }

    /// A key on the screen.
    ///
    /// @return whether anything has changed
    boolean touch(char key) {
        if (key == '\b') {
            boolean erases = !digits.isEmpty();
            digits = erases ? digits.substring(0, digits.length() - 1) : "";
            return erases;
        }
        if (key < '0' || key > '9' || digits.length() >= MOST) {
            return false;
        }
        digits += key;
        return true;
    }

    void clear() {
        digits = "";
    }

    String digits() {
        return digits;
    }

    boolean isEmpty() {
        return digits.isEmpty();
    }
}
