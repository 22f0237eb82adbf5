package org.nordkassa.ui;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.nordkassa.scan.WedgeKey;

/// JavaFX's key events in the words of the wedge reader.
final class WedgeKeys {
    /// What separates the fields of a GS1 code. A wedge sends it as Ctrl and `]`.
    private static final String GROUP_SEPARATOR = "\u001d";
    private static final Set<KeyCode> NEVER_A_CODE = EnumSet.of(KeyCode.ESCAPE, KeyCode.BACK_SPACE, KeyCode.DELETE,
            KeyCode.INSERT, KeyCode.CONTEXT_MENU, KeyCode.PRINTSCREEN, KeyCode.PAUSE, KeyCode.COMMAND, KeyCode.META,
            KeyCode.WINDOWS);

    private WedgeKeys() {}

    static WedgeKey of(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            return new WedgeKey.Echo();
        }
        return event.getEventType() == KeyEvent.KEY_TYPED ? typed(event) : pressed(event);
    }

    static WedgeKey of(InputMethodEvent event) {
        return new WedgeKey.Typed(event.getCommitted());
    }

    private static WedgeKey typed(KeyEvent event) {
        var text = event.getCharacter();
        if (isCommand(event)) {
            return text.equals("]") ? new WedgeKey.Typed(GROUP_SEPARATOR) : new WedgeKey.Echo();
        }
        boolean printable = !text.isEmpty() && !Character.isISOControl(text.charAt(0));
        if (printable || text.equals(GROUP_SEPARATOR)) {
            return new WedgeKey.Typed(text);
        }
        return new WedgeKey.Echo();
    }

    private static WedgeKey pressed(KeyEvent event) {
        var code = event.getCode();
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && (code == KeyCode.ENTER || code == KeyCode.TAB)) {
            return new WedgeKey.End();
        }
        boolean separator = event.isControlDown() && code == KeyCode.CLOSE_BRACKET;
        boolean command = isCommand(event) && !code.isModifierKey() && !separator;
        return command || code == KeyCode.TAB || isNeverACode(code) ? new WedgeKey.Other() : new WedgeKey.Press();
    }

    private static boolean isNeverACode(KeyCode code) {
        return code.isFunctionKey() || code.isNavigationKey() || code.isArrowKey() || code.isMediaKey()
                || NEVER_A_CODE.contains(code);
    }

    /// Ctrl and Alt together are the right Alt key, which makes characters.
    private static boolean isCommand(KeyEvent event) {
        return event.isControlDown() != event.isAltDown() || event.isMetaDown();
    }
}
