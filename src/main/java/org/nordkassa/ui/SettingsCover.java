package org.nordkassa.ui;

import java.time.Clock;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.settings.Cashiers;
import org.nordkassa.ui.settings.SettingsDoor;
import org.nordkassa.ui.settings.SettingsModel;
import org.nordkassa.ui.settings.SettingsView;
import org.nordkassa.ui.text.Texts;

/// The settings window, laid over the till: what is beneath is out of sight and out of the keyboard's reach meanwhile.
final class SettingsCover implements Cover {
    private final Node till;
    private final Runnable onOpened;
    private final Runnable onClosed;
    private final SettingsModel model;
    private final Lazy<SettingsView> view;
    private boolean shown;

    /// @param onOpened not told of the first time, when the pages are made
    /// @param onClosed gives the focus back to the till
    SettingsCover(SettingsDoor door, Texts texts, Executor fx, Clock clock, StackPane root, Node till,
            Runnable onOpened, Runnable onClosed) {
        this.till = till;
        this.onOpened = onOpened;
        this.onClosed = onClosed;
        model = new SettingsModel(door, fx, clock, this::show);
        view = new Lazy<>(() -> {
            var made = new SettingsView(texts, model, Cashiers.page(texts, door, fx));
            // Right above the till: what is laid over the till is laid over the settings too.
            root.getChildren().add(1, made.node());
            return made;
        });
    }

    @Override
    public boolean isOpen() {
        return model.isOpen();
    }

    @Override
    public void toggle() {
        if (model.isOpen()) {
            model.close();
        } else {
            model.open();
        }
    }

    private void show() {
        view.get().show();
        if (shown != model.isOpen()) {
            shown = model.isOpen();
            Parts.present(till, !shown);
            if (shown) {
                view.get().focus();
                onOpened.run();
            } else {
                onClosed.run();
            }
        }
    }
}
