package org.nordkassa.scan;

/// A key event as [WedgeReader] sees it.
public sealed interface WedgeKey {
    /// Characters arrived (JavaFX: KEY_TYPED that is not a control character, or a committed InputMethodEvent).
    record Typed(String text) implements WedgeKey {
        public Typed {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("nothing typed");
            }
        }
    }

    /// Enter or Tab went down (KEY_PRESSED).
    record End() implements WedgeKey {}

    /// A key went down whose characters are still to come, or Shift and the like (KEY_PRESSED).
    record Press() implements WedgeKey {}

    /// What only follows another key: a key came up, or the `\r` of an Enter (KEY_RELEASED, KEY_TYPED).
    record Echo() implements WedgeKey {}

    /// A key that no scanner sends as a part of a code: arrows, Escape, function keys, Backspace, commands
    /// (KEY_PRESSED).
    record Other() implements WedgeKey {}
}
