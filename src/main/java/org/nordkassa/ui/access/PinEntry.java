package org.nordkassa.ui.access;

import java.time.Duration;
import java.util.Optional;
import org.nordkassa.scan.KeyTime;

/// Digits of a PIN or of a cashier's number as a person types them. Keys that come together as no fingers strike them
/// are a machine's: not one of them stays, nor do those that follow until it has paused. Used by one thread.
///
/// Scanners' codes are taken out of the keys before they come here (`scan.WedgeReader`); this is for what is too short
/// or too torn to be known as one.
final class PinEntry {
    private static final int MOST = 12;
    /// Handed over as soon as can be expected. On a computer that stalls a person's keys come together too, and
    /// nothing is known of them.
    private static final long PROMPT = Duration.ofMillis(45).toNanos();
    /// The fastest of people need 60 ms a key: two of theirs that were both handed over promptly are no closer.
    private static final long TOGETHER = Duration.ofMillis(15).toNanos();
    private static final long PAUSE = Duration.ofMillis(150).toNanos();

    enum Typed { TAKEN, NOT_TAKEN, BY_MACHINE }

    private String digits = "";
    private boolean isMachine;
    private Optional<KeyTime> last = Optional.empty();

    /// A key of the keyboard.
    ///
    Typed key(char key, KeyTime struck) {
        long gap = last.filter(before -> isPrompt(before) && isPrompt(struck))
                .map(before -> struck.at() - before.at()).orElse(Long.MAX_VALUE);
        last = Optional.of(struck);
        if (gap < TOGETHER || isMachine && gap < PAUSE) {
            boolean isNews = !isMachine;
            isMachine = true;
            digits = "";
            return isNews ? Typed.BY_MACHINE : Typed.NOT_TAKEN;
        }
        isMachine = false;
        return touch(key) ? Typed.TAKEN : Typed.NOT_TAKEN;
    }

    private static boolean isPrompt(KeyTime time) {
        return time.at() - time.earliest() <= PROMPT;
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
