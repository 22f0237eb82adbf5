package org.nordkassa.ui;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.nordkassa.scan.WedgeKey;
import org.nordkassa.scan.layout.LayoutRepair;

/// JavaFX's key events in the words of the wedge reader.
final class WedgeKeys {
    private static final String GROUP_SEPARATOR = "\u001d";
    private static final String LOST = String.valueOf(LayoutRepair.LOST_KEY);
    private static final Set<KeyCode> NEVER_A_CODE = EnumSet.of(KeyCode.ESCAPE, KeyCode.BACK_SPACE, KeyCode.DELETE,
            KeyCode.INSERT, KeyCode.CONTEXT_MENU, KeyCode.PRINTSCREEN, KeyCode.PAUSE, KeyCode.COMMAND, KeyCode.META,
            KeyCode.WINDOWS, KeyCode.CLEAR);
    private static final Set<KeyCode> DEAD = EnumSet.of(KeyCode.UNDEFINED, KeyCode.DEAD_ABOVEDOT,
            KeyCode.DEAD_ABOVERING, KeyCode.DEAD_ACUTE, KeyCode.DEAD_BREVE, KeyCode.DEAD_CARON, KeyCode.DEAD_CEDILLA,
            KeyCode.DEAD_CIRCUMFLEX, KeyCode.DEAD_DIAERESIS, KeyCode.DEAD_DOUBLEACUTE, KeyCode.DEAD_GRAVE,
            KeyCode.DEAD_IOTA, KeyCode.DEAD_MACRON, KeyCode.DEAD_OGONEK, KeyCode.DEAD_SEMIVOICED_SOUND,
            KeyCode.DEAD_TILDE, KeyCode.DEAD_VOICED_SOUND);

    private WedgeKeys() {}

    static WedgeKey of(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return typed(event);
        }
        boolean down = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (isModifier(event.getCode())) {
            return down ? new WedgeKey.Modifier() : new WedgeKey.Echo();
        }
        return down ? pressed(event) : new WedgeKey.Up();
    }

    /// A dead key is composed first and committed with the next one.
    static WedgeKey of(InputMethodEvent event) {
        if (!event.getCommitted().isEmpty()) {
            return new WedgeKey.Typed(event.getCommitted());
        }
        return event.getComposed().isEmpty() ? new WedgeKey.Echo() : new WedgeKey.Modifier();
    }

    private static WedgeKey typed(KeyEvent event) {
        var text = event.getCharacter();
        if (text.isEmpty() || event.isMetaDown()) {
            return new WedgeKey.Echo();
        }
        char first = text.charAt(0);
        if (event.isControlDown() && !event.isAltDown()) {
            return isSign(first) ? new WedgeKey.Within(String.valueOf(LayoutRepair.CONTROL) + first)
                    : text.equals(GROUP_SEPARATOR) ? new WedgeKey.Within(text) : new WedgeKey.Echo();
        }
        if (event.isAltDown() && !event.isControlDown() && first >= '0' && first <= '9') {
            return new WedgeKey.Within(String.valueOf((char) (LayoutRepair.ALT_ZERO + first - '0')));
        }
        boolean command = event.isAltDown() && !event.isControlDown();
        boolean printable = !Character.isISOControl(first) || text.equals(GROUP_SEPARATOR);
        return command || !printable ? new WedgeKey.Echo() : new WedgeKey.Typed(text);
    }

    private static WedgeKey pressed(KeyEvent event) {
        var code = event.getCode();
        boolean control = event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean alt = event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        boolean plain = !control && !alt && !event.isMetaDown();
        if (plain && !event.isShiftDown() && (code == KeyCode.ENTER || code == KeyCode.TAB)) {
            return new WedgeKey.End();
        }
        if (code == KeyCode.TAB || isNeverACode(code)) {
            return new WedgeKey.Other();
        }
        if (isDead(event)) {
            return control ? new WedgeKey.Within(String.valueOf(LayoutRepair.CONTROL) + LOST) : new WedgeKey.Typed(LOST);
        }
        if (control && !code.isLetterKey() && !code.isDigitKey() || alt && code.isDigitKey()) {
            return new WedgeKey.Within("");
        }
        return plain ? new WedgeKey.Press() : new WedgeKey.Other();
    }

    /// A key that gives no character by itself, and no other event comes of it.
    private static boolean isDead(KeyEvent event) {
        return DEAD.contains(event.getCode()) && event.getText().isEmpty();
    }

    /// Letters and digits with Ctrl are commands.
    private static boolean isSign(char character) {
        return character > ' ' && character != 127 && !Character.isLetterOrDigit(character);
    }

    private static boolean isModifier(KeyCode code) {
        return code.isModifierKey() || code == KeyCode.CAPS || code == KeyCode.NUM_LOCK || code == KeyCode.SCROLL_LOCK;
    }

    private static boolean isNeverACode(KeyCode code) {
        return code.isFunctionKey() || code.isNavigationKey() || code.isArrowKey() || code.isMediaKey()
                || NEVER_A_CODE.contains(code);
    }
}
