package org.nordkassa.scan;

/// A key event as [WedgeReader] sees it.
public sealed interface WedgeKey {
    /// Characters arrived (JavaFX: KEY_TYPED that is not a control character, a committed InputMethodEvent), or a key
    /// went down that gives none ([org.nordkassa.scan.layout.LayoutRepair#LOST_KEY]).
    record Typed(String text) implements WedgeKey {
        public Typed {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("nothing typed");
            }
        }

        /// The text may be part of a person's identifier: logs get its length only.
        @Override
        public String toString() {
            return "Typed[" + text.length() + " characters]";
        }
    }

    /// A part of a code when one is under way, a person's command otherwise: Ctrl with a sign, Alt with a digit.
    ///
    /// @param text empty when its characters are still to come
    record Within(String text) implements WedgeKey {}

    /// Enter or Tab went down (KEY_PRESSED).
    record End() implements WedgeKey {}

    /// A key went down whose characters are still to come (KEY_PRESSED), or an input method began to compose some.
    record Press() implements WedgeKey {}

    /// Shift and the like went down (KEY_PRESSED).
    record Modifier() implements WedgeKey {}

    /// A key that makes characters came up (KEY_RELEASED).
    record Up() implements WedgeKey {}

    /// What else only follows another key: Shift came up, the `\r` of an Enter (KEY_RELEASED, KEY_TYPED).
    record Echo() implements WedgeKey {}

    /// A key that no scanner sends as a part of a code: arrows, Escape, function keys, Backspace, commands
    /// (KEY_PRESSED).
    record Other() implements WedgeKey {}
}
