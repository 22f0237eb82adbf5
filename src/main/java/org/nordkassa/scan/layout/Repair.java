package org.nordkassa.scan.layout;

import java.util.Set;

/// What became of a text that a wedge typed. No case tells its text by `toString`: logs must not hold it.
public sealed interface Repair {
    record Unchanged(String text) implements Repair {
        @Override
        public String toString() {
            return "Unchanged[" + text.length() + " characters]";
        }
    }

    /// @param what never empty
    record Repaired(String text, Set<What> what) implements Repair {
        public Repaired {
            what = Set.copyOf(what);
        }

        @Override
        public String toString() {
            return "Repaired[" + text.length() + " characters, " + what + "]";
        }
    }

    /// The text is not what the code says, and cannot be made so.
    ///
    /// @param places how many characters of the text are affected
    record CannotRepair(Why why, int places) implements Repair {}

    enum What {
        /// Characters of another keyboard layout.
        LAYOUT,
        /// Upper and lower case.
        CAPS_LOCK,
        /// A character that came as its number, typed with Alt held down.
        ALT_NUMBER,
        /// A control character, such as GS1's separator, that came as Ctrl and a key.
        CONTROL_KEY
    }

    enum Why {
        /// Dead keys were pressed that gave no character.
        KEYS_LOST,
        /// Characters that no key of a US keyboard gives on this layout: the scanner or the host is set otherwise.
        OTHER_LAYOUT
    }
}
