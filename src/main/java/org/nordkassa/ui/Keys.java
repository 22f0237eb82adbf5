package org.nordkassa.ui;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.Command.Scope;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.search.SearchView;

/// What keys do, wherever the focus is: commands first, then digits of an open panel, then the search field. Keys come
/// here only after the scanner's have been taken out.
final class Keys {
    private static final Set<Command> REPEATING =
            EnumSet.of(Command.LINE_UP, Command.LINE_DOWN, Command.MORE, Command.LESS);

    private final Scene scene;
    private final Desk desk;
    private final SearchView search;
    private final ObjIntConsumer<Command> press;
    private final Covers covers;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private boolean swallowTyped;

    /// @param covers what lies over the till has the keys
    Keys(Scene scene, Desk desk, SearchView search, ObjIntConsumer<Command> press, Covers covers) {
        this.scene = scene;
        this.desk = desk;
        this.search = search;
        this.press = press;
        this.covers = covers;
        scene.getRoot().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.getRoot().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.getRoot().addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
    }

    private void pressed(KeyEvent event) {
        boolean repeated = !held.add(event.getCode());
        swallowTyped = command(event, repeated) || enter(event) || erase(event);
        if (swallowTyped) {
            event.consume();
        }
    }

    private boolean command(KeyEvent event, boolean repeated) {
        for (var command : Command.values()) {
            var number = command.match(event);
            if (number.isPresent() && isMeant(command)) {
                if (!repeated || REPEATING.contains(command)) {
                    press.accept(command, number.get());
                }
                return true;
            }
        }
        return false;
    }

    private boolean isMeant(Command command) {
        if (covers.isOpen()) {
            return covers.allow(command);
        }
        return switch (command.scope()) {
            case Scope.ALWAYS -> true;
            case Scope.NOT_WHILE_TYPING -> !isTyping();
            case Scope.WHEN_FINISHED -> desk.shown().state().finished().isPresent() && !isTyping()
                    && !(scene.getFocusOwner() instanceof ButtonBase);
        };
    }

    /// The empty search field counts as no field: it is where the focus rests.
    private boolean isTyping() {
        return scene.getFocusOwner() instanceof TextInputControl field
                && !(field == search.field() && search.isEmpty());
    }

    /// Enter presses the focused button, as Space does, or ends the amount being typed.
    private boolean enter(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || isTyping()) {
            return false;
        }
        if (scene.getFocusOwner() instanceof ButtonBase button && isShown(button)) {
            button.fire();
            return true;
        }
        return !covers.isOpen() && desk.enter();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && !node.isDisabled();
    }

    private boolean erase(KeyEvent event) {
        return event.getCode() == KeyCode.BACK_SPACE && !covers.isOpen() && !isTyping() && desk.type('\b');
    }

    private void typed(KeyEvent event) {
        var text = event.getCharacter();
        if (swallowTyped) {
            event.consume();
        } else if (!covers.isOpen() && !isTyping() && isPrintable(event, text)) {
            if (!desk.type(text.charAt(0)) && scene.getFocusOwner() != search.field()) {
                search.begin(text);
            } else if (scene.getFocusOwner() == search.field()) {
                return;
            }
            event.consume();
        }
    }

    private static boolean isPrintable(KeyEvent event, String text) {
        return text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) != 127
                && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }
}
