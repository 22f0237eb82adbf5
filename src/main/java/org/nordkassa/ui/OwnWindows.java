package org.nordkassa.ui;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Tells of every window that opens above the till's: dialogs, popups, menus, and theirs.
final class OwnWindows {
    private final Scene home;
    private final Consumer<Scene> opened;
    private final Consumer<Scene> closed;
    private final ListChangeListener<Window> listener = this::changed;

    OwnWindows(Scene home, Consumer<Scene> opened, Consumer<Scene> closed) {
        this.home = home;
        this.opened = opened;
        this.closed = closed;
        Window.getWindows().addListener(listener);
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().stream().filter(this::isOwn).map(Window::getScene).forEach(opened);
            change.getRemoved().stream().map(Window::getScene)
                    .filter(scene -> scene != null && scene != home).forEach(closed);
        }
    }

    private boolean isOwn(Window window) {
        return window.getScene() != null && window != home.getWindow() && isAbove(window, home.getWindow());
    }

    private static boolean isAbove(Window window, Window till) {
        return switch (window) {
            case null -> false;
            case Window same when same == till -> true;
            case PopupWindow popup -> isAbove(popup.getOwnerWindow(), till);
            case Stage stage -> isAbove(stage.getOwner(), till);
            default -> false;
        };
    }

    void stop() {
        Window.getWindows().removeListener(listener);
    }
}
